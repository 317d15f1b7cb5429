package newsgraph.extract;

import newsgraph.model.Entity;
import newsgraph.model.Ng;
import newsgraph.model.Hints;
import newsgraph.model.Proposal;
import newsgraph.model.Role;
import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.Words;

import java.util.List;
import java.util.regex.Pattern;

/** What tells a filler that has its role from one that is cut, or belongs to something else: who sees it how surely, how far it stands, what stands beside it. */
final class RoleSigns {

    /** How the sign begins that others are counted together with. */
    static final String ROLE = "role.";
    private static final String LISTS = "、和及与";
    private static final Pattern RECENTLY = Pattern.compile("近日|日前");
    private static final int DATELINE = 20;
    private static final int LONGEST_WORD = 4;

    private final List<Atom> atoms;
    private final List<Proposal> proposals;
    private final Hints hints;
    private final String text;
    private final ClauseWords words;

    RoleSigns(List<Unit> units, List<Proposal> proposals, Hints hints, String text, ClauseWords words) {
        this.atoms = units.stream().flatMap(unit -> unit.atoms().stream()).toList();
        this.proposals = proposals;
        this.hints = hints;
        this.text = text;
        this.words = words;
    }

    /** What a role is for the model and the grammar. */
    private static String plain(Role role) {
        return switch (role.name()) {
            case "agent", "target", "time", "place", "concerns" -> role.name();
            default -> EventSigns.isDoer(role) ? "agent" : EventSigns.isScene(role) ? "place" : "other";
        };
    }

    /**
     * @param report whether the article is a short one that tells of one event
     */
    Signs of(Sighting sighting, Role role, boolean report) {
        Draft draft = sighting.draft();
        String plain = plain(role);
        Signs signs = new Signs(ROLE + plain);
        String type = draft.type().iri().localName();
        signs.add("own." + role.name(), true);
        signs.both(type + "." + role.name(), true);
        signs.add("trigger." + draft.trigger().of(text) + "." + plain, draft.trigger().length() <= LONGEST_WORD);
        signs.add("final." + text.charAt(draft.trigger().end() - 1) + "." + plain, true);
        signs.add("typed", !draft.type().iri().equals(Ng.OTHER_EVENT));
        signs.add("reported", draft.reported());
        signs.both("report", report);
        signs.both("source." + draft.rule().replace(' ', '-'), true);
        signs.both("by." + (role.evidence().rule().equals(Combination.MODEL) ? "model" : "rules"), true);
        signs.both("given", role.evidence().confidence());
        seen(signs, sighting, role, plain);
        filler(signs, role);
        neighbours(signs, role.span());
        place(signs, draft, role);
        signs.row("hint.", hints.over(role.span()));
        signs.row("hint.trigger.", hints.over(draft.trigger()));
        return signs;
    }

    private static void seen(Signs signs, Sighting sighting, Role role, String plain) {
        Span span = role.span();
        List<Role> ruled = sighting.ruled().map(Draft::roles).orElse(List.of()).stream().filter(other -> other.name().equals(role.name()) && other.span().overlaps(span)).toList();
        signs.add("ruled", !ruled.isEmpty());
        signs.both("ruled.exactly", ruled.stream().anyMatch(other -> other.span().equals(span)));
        String wanted = plain.equals("concerns") || plain.equals("other") ? "target" : plain;
        List<Proposal.Argument> all = sighting.seen().map(Proposal::arguments).orElse(List.of());
        List<Proposal.Argument> here = all.stream().filter(argument -> argument.span().overlaps(span)).toList();
        List<Proposal.Argument> fit = here.stream().filter(argument -> argument.role().equals(wanted)).toList();
        signs.both("seen.not", here.isEmpty());
        signs.both("seen.otherwise", !here.isEmpty() && fit.isEmpty());
        signs.both("seen.exactly", fit.stream().anyMatch(argument -> argument.span().equals(span)));
        signs.both("seen.longer", fit.stream().anyMatch(argument -> argument.span().contains(span) && !argument.span().equals(span)));
        signs.both("seen.shorter", fit.stream().anyMatch(argument -> span.contains(argument.span()) && !argument.span().equals(span)));
        signs.both("seen.sure", fit.stream().mapToDouble(Proposal.Argument::sure).max().orElse(0));
        signs.both("rival", all.stream().filter(argument -> !argument.span().overlaps(span) && argument.role().equals(wanted)).mapToDouble(Proposal.Argument::sure).max().orElse(0));
        signs.both("main", sighting.seen().map(Proposal::main).orElse(0.0));
    }

    private void filler(Signs signs, Role role) {
        signs.both("filler." + (role.filler() instanceof Entity entity ? entity.type().localName() : role.filler().getClass().getSimpleName()), true);
        signs.both("time.value", role.filler() instanceof Time time && time.earliest().isPresent());
        if (role.filler() instanceof Words said) {
            signs.set("words.length", Math.min(15, said.text().length()) / 5.0);
            signs.both("words.about." + words.about(said.text()), true);
            signs.both("words.one", said.text().length() == 1);
            signs.both("words.de", said.text().indexOf('的') >= 0);
            signs.both("words.list", said.text().chars().anyMatch(c -> LISTS.indexOf(c) >= 0));
            signs.both("words.counted", "一两几数多".indexOf(said.text().charAt(0)) >= 0);
            signs.character("head.", said.text().charAt(said.text().length() - 1));
            signs.character("first.", said.text().codePointAt(0));
        }
    }

    private void neighbours(Signs signs, Span span) {
        boolean verbal = false;
        boolean preposition = false;
        for (Atom atom : atoms) {
            boolean inside = span.contains(atom.span());
            verbal |= inside && atom.is(Atom.Kind.VERB, Atom.Kind.TRIGGER_VERB, Atom.Kind.MODAL, Atom.Kind.MOTION, Atom.Kind.CONTROL, Atom.Kind.LIGHT);
            preposition |= inside && atom.is(Atom.Kind.PREPOSITION);
            if (atom.span().end() == span.begin()) {
                signs.both("left." + atom.kind(), true);
            }
            if (atom.span().begin() == span.end()) {
                signs.both("right." + atom.kind(), true);
            }
            signs.both("cut", !inside && atom.span().overlaps(span));
        }
        signs.both("verbal", verbal);
        signs.both("preposition", preposition);
        int left = span.begin() > 0 ? text.charAt(span.begin() - 1) : '\n';
        int right = span.end() < text.length() ? text.charAt(span.end()) : '\n';
        signs.character("left.", left);
        signs.character("right.", right);
        signs.word("left.", text, span.begin() - 2);
        signs.word("right.", text, span.end());
        signs.word("first.", text, span.begin());
        signs.word("head.", text, span.end() - 2);
        signs.both("listed.left", LISTS.indexOf(left) >= 0);
        signs.both("listed.right", LISTS.indexOf(right) >= 0);
    }

    private void place(Signs signs, Draft draft, Role role) {
        Span span = role.span();
        Span trigger = draft.trigger();
        boolean before = span.begin() < trigger.begin();
        Span between = before ? new Span(Math.min(span.end(), trigger.begin()), trigger.begin()) : new Span(Math.min(trigger.end(), span.begin()), span.begin());
        signs.both("before", before);
        signs.both("beside", between.isEmpty());
        signs.both("distance", Math.log(1 + between.length()));
        signs.both("clauses." + Math.min(2, between.of(text).chars().filter(c -> EventSigns.CLAUSES.indexOf(c) >= 0).count()), true);
        signs.both("others." + Math.min(2, proposals.stream().filter(other -> between.contains(other.trigger())).count()), true);
        signs.both("elsewhere", !draft.sentence().contains(span));
        signs.both("several", draft.roles().stream().anyMatch(other -> other != role && other.name().equals(role.name())));
        boolean wired = draft.sentence().contains(span) && span.begin() - draft.sentence().begin() < DATELINE
                && (text.startsWith("电", span.end()) || text.substring(draft.sentence().begin(), span.end()).contains("电 "));
        signs.both("dateline", wired);
        signs.both("recently", RECENTLY.matcher(draft.sentence().of(text)).find());
    }
}
