package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Entity;
import newsgraph.model.Factuality;
import newsgraph.model.Ng;
import newsgraph.model.Hints;
import newsgraph.model.Proposal;
import newsgraph.model.Role;
import newsgraph.model.Span;
import newsgraph.model.Words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What tells an event from a noun, a standing feature, an aim or an event of another type: who sees it how surely, what stands beside the trigger, who takes part. */
final class EventSigns {

    static final String CLAUSES = "，。；：！？,;:!?\n";
    private static final Set<String> DOERS = Set.of("agent", "organizer", "chair", "attendee");
    private static final Set<String> SCENE = Set.of("time", "place", "destination", "origin");
    /** Words of aims and standing features rather than of what happens. */
    private static final Pattern GOAL = Pattern.compile("推动|促进|加强|不断|持续|坚持|深化|加快|提升|完善|推进|要|应当|必须|确保|着力|全面|始终|越来越|往往|总是|就是|才能|以来");
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST_WORD = 4;

    private final List<Unit> units;
    private final List<Proposal> proposals;
    private final Hints hints;
    private final String text;
    private final long sentences;

    EventSigns(List<Unit> units, List<Proposal> proposals, Hints hints, String text) {
        this.units = units;
        this.proposals = proposals;
        this.hints = hints;
        this.text = text;
        this.sentences = text.chars().filter(c -> c == '。').count();
    }

    static boolean isDoer(Role role) {
        return DOERS.contains(role.name());
    }

    static boolean isScene(Role role) {
        return SCENE.contains(role.name());
    }

    /**
     * @param report whether the article is a short one that tells of one event
     */
    Signs of(Sighting sighting, boolean report) {
        Draft draft = sighting.draft();
        Signs signs = new Signs("");
        signs.add("source." + draft.rule().replace(' ', '-'), true);
        signs.set("main", sighting.seen().map(Proposal::main).orElse(0.0));
        signs.set("sure", sighting.seen().map(Proposal::sure).orElse(0.0));
        signs.add("type." + draft.type().iri().localName(), true);
        signs.add("typed", !draft.type().iri().equals(Ng.OTHER_EVENT));
        signs.add("typed." + draft.rule().replace(' ', '-'), !draft.type().iri().equals(Ng.OTHER_EVENT));
        signs.add("title.beside", isOfTitle(draft, text));
        signs.set("rival", proposals.stream().filter(other -> !other.trigger().overlaps(draft.trigger())).mapToDouble(Proposal::main).max().orElse(0));
        signs.add("named", draft.name().isPresent());
        signs.add("frame.noun", !draft.frame().nouns().isEmpty());
        signs.add("frame.written", draft.frame().written());
        signs.add("factuality." + draft.factuality(), draft.factuality() != Factuality.happened);
        signs.add("reported", draft.reported());
        signs.add("report", report);
        trigger(signs, draft.trigger());
        roles(signs, draft);
        surroundings(signs, draft);
        signs.row("hint.", hints.over(draft.trigger()));
        return signs;
    }

    private void trigger(Signs signs, Span trigger) {
        signs.add("trigger." + trigger.of(text), trigger.length() <= LONGEST_WORD);
        signs.set("trigger.length", Math.min(LONGEST_WORD + 1, trigger.length()));
        signs.character("first.", text.charAt(trigger.begin()));
        signs.character("final.", text.charAt(trigger.end() - 1));
        signs.character("left.", before(trigger));
        signs.character("right.", behind(trigger));
        signs.word("left.", text, trigger.begin() - 2);
        signs.word("right.", text, trigger.end());
        signs.add("last", CLAUSES.indexOf(behind(trigger)) >= 0);
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).span().overlaps(trigger)) {
                signs.add("unit." + units.get(i).kind(), true);
                signs.add("unit.left." + (i > 0 ? units.get(i - 1).kind() : "none"), true);
                signs.add("unit.right." + (i + 1 < units.size() ? units.get(i + 1).kind() : "none"), true);
                return;
            }
        }
    }

    /** 印发《…办法》, read by both: of 246 such events that were read 241 were right, and 224 of 227 of their titles. */
    static boolean isOfTitle(Draft draft, String text) {
        return draft.rule().equals(Combination.BOTH) && text.startsWith("《", draft.trigger().end());
    }

    private char before(Span span) {
        return span.begin() > 0 ? text.charAt(span.begin() - 1) : '\n';
    }

    private char behind(Span span) {
        return span.end() < text.length() ? text.charAt(span.end()) : '\n';
    }

    private static void roles(Signs signs, Draft draft) {
        List<Role> actors = draft.roles().stream().filter(role -> !isScene(role)).toList();
        signs.add("roles." + Math.min(4, draft.roles().size()), true);
        draft.roles().forEach(role -> signs.add("has." + role.name(), true));
        signs.add("actors.none", actors.isEmpty());
        signs.add("doer.none", actors.stream().noneMatch(EventSigns::isDoer));
        for (Role role : actors) {
            String side = isDoer(role) ? "doer." : "other.";
            signs.add(side + "named", role.filler() instanceof Entity);
            signs.add(side + "words", role.filler() instanceof Words);
            signs.add("amount", role.filler() instanceof Amount);
            signs.add("title", role.text().startsWith("《"));
            if (role.filler() instanceof Words) {
                signs.character(side + "head.", role.text().charAt(role.text().length() - 1));
                signs.character(draft.type().iri().localName() + "." + side + "head.", role.text().charAt(role.text().length() - 1));
            }
        }
    }

    private void surroundings(Signs signs, Draft draft) {
        Span trigger = draft.trigger();
        String sentence = draft.sentence().of(text);
        int open = text.lastIndexOf('“', trigger.begin());
        signs.add("quoted", open > text.lastIndexOf('”', trigger.begin()) && trigger.begin() - open < LONGEST_QUOTE);
        signs.set("sentence.length", Math.log(1 + sentence.length()));
        signs.set("article.length", Math.log(1 + sentences));
        signs.add("article.begin", text.substring(0, draft.sentence().begin()).chars().filter(c -> c == '。').count() < 2);
        signs.set("goals", Math.min(5, GOAL.matcher(sentence).results().count()));
        signs.set("proposals", Math.min(8, proposals.size()));
        signs.add("dated", units.stream().anyMatch(unit -> unit.is(Unit.Kind.TIME)));
        signs.add("list", sentence.indexOf('、') >= 0);
        int clause = trigger.begin();
        while (clause > draft.sentence().begin() && CLAUSES.indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        signs.set("clause.before", Math.min(2, (trigger.begin() - clause) / 10.0));
        signs.character("clause.first.", text.charAt(clause));
        signs.word("clause.first.", text, clause);
        signs.add("clause.goal", GOAL.matcher(text.substring(clause, trigger.begin())).find());
    }
}
