package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Factuality;
import newsgraph.model.Proposal;
import newsgraph.model.Role;
import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.Words;

import java.util.List;

/**
 * What is taken over from the event model in one article. It has learned from reports of accidents and disasters, where it may tell all it sees, and from single
 * sentences of news, each for what it is about. In other articles (essays, speeches, plans) it takes every verb for an event: there only what a sentence is about
 * is told, of somebody or something that the text names, and phrases that it cuts badly are left out.
 */
final class ModelTrust {

    /** What the model is to be believed. */
    private enum Kind { REPORT, BRIEF, OTHER }

    /** So many of the sentences of a report hold a trigger of what the model has learned. */
    private static final double REPORT = 0.2;
    /** No more sentences than this make a brief. */
    private static final int BRIEF = 3;
    /** Elsewhere an event without a type must be so likely what its sentence is about, in a brief and with a type so. */
    private static final double MAIN = 0.5;
    private static final double LIKELY_MAIN = 0.25;
    private static final String ENDS = "。！？!?；;…”";

    private final String text;
    private final Kind kind;
    private final ClauseWords words;

    private ModelTrust(String text, Kind kind, ClauseWords words) {
        this.text = text;
        this.kind = kind;
        this.words = words;
    }

    static ModelTrust in(Analysis analysis, Triggers triggers, ClauseWords words) {
        String text = analysis.article().text();
        int all = analysis.sentences().size();
        long learned = analysis.sentences().stream().filter(sentence -> triggers.in(text, sentence).stream().anyMatch(match -> triggers.isLearned(match.span().of(text)))).count();
        return new ModelTrust(text, learned >= REPORT * all && learned > 0 ? Kind.REPORT : all <= BRIEF ? Kind.BRIEF : Kind.OTHER, words);
    }

    /** Whether an event that only the model sees is told. */
    boolean tells(Proposal proposal, Span sentence, List<Role> roles, boolean typed, Factuality factuality) {
        if (kind != Kind.OTHER) {
            return kind == Kind.REPORT || typed || proposal.main() >= LIKELY_MAIN;
        }
        boolean known = roles.stream().anyMatch(role -> !(role.filler() instanceof Words));
        boolean somebody = roles.stream().anyMatch(role -> isActor(role) && (!(role.filler() instanceof Words said) || !words.about(said.text()).isEmpty()));
        boolean done = factuality == Factuality.happened || factuality == Factuality.planned;
        boolean likely = typed ? proposal.main() >= LIKELY_MAIN || known : proposal.main() >= MAIN && somebody;
        return likely && done && !isHeading(sentence) && roles.stream().noneMatch(role -> words.is(role.text(), "speaking"));
    }

    private static boolean isActor(Role role) {
        return !role.name().equals("time") && !role.name().equals("place") && !role.name().equals("destination") && !role.name().equals("origin");
    }

    /** A line of its own without an end: 创新设计课目. */
    private boolean isHeading(Span sentence) {
        int end = sentence.end();
        while (end > sentence.begin() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean line = sentence.begin() > 0 && text.lastIndexOf('\n', sentence.end() - 1) >= 0;
        return line && end > sentence.begin() && ENDS.indexOf(text.charAt(end - 1)) < 0;
    }

    /** The roles of an event that are no badly cut phrases. */
    List<Role> plain(List<Role> roles, PhraseItems phrases) {
        return kind != Kind.OTHER ? roles : roles.stream().filter(role -> isPlain(role, phrases)).toList();
    }

    private boolean isPlain(Role role, PhraseItems phrases) {
        if (!(role.filler() instanceof Words said)) {
            return true;
        }
        return switch (role.name()) {
            case "time" -> false;
            case "place", "destination", "origin" -> words.about(said.text()).equals("place") && phrases.isWhole(role.span());
            default -> phrases.isWhole(role.span());
        };
    }
}
