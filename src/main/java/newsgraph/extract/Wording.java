package newsgraph.extract;

import newsgraph.model.Span;

import java.util.Optional;
import java.util.regex.Pattern;

/** How far what is said goes. */
final class Wording {

    /** Shorter wordings are none: 他说好. */
    private static final int SHORTEST = 3;
    /** An asking word needs this much behind it where no comma follows: somebody and what to do. */
    private static final int SHORTEST_ORDER = 6;
    private static final String ENDS = "。！？；…，,;：";

    /** Behind an asking word that is a noun: 在专家建议下，…; 难度要求都有所提高. */
    private static final Pattern NOUN = Pattern.compile("(?s)(?:(?:之?下|后|时|中|声中|以来)[，。；]|都有|有所|也有|更高|更严|较高|较严|越来越|不断提|不高|很高|非常高).*");

    private final SpeechWords words;

    Wording(SpeechWords words) {
        this.words = words;
    }

    /** A wording; loose if it may run on over the end of its sentence. */
    record Part(Span span, boolean direct, boolean loose) {
    }

    /**
     * What is said behind a verb.
     *
     * @param limit end of the sentence
     */
    Optional<Part> behind(String text, Marks marks, String kind, Span verb, int limit) {
        int at = verb.end();
        boolean parted = at < limit && "，：,:".indexOf(text.charAt(at)) >= 0;
        int begin = parted ? at + 1 : at;
        Optional<Span> quote = marks.quoteAt(begin).filter(span -> isWhole(text, span, parted));
        if (quote.isPresent()) {
            return quote.map(span -> new Part(trimmed(text, span.begin() + 1, span.end() - 1), true, false)).filter(part -> part.span().length() >= 2);
        }
        if (!mayFollow(text, kind, verb, begin, limit, parted)) {
            return Optional.empty();
        }
        int end = words.first("resume", text.substring(0, limit), begin).orElse(limit);
        Span span = trimmed(text, begin, end);
        return span.length() < SHORTEST ? Optional.empty() : Optional.of(new Part(span, false, parted && end == limit));
    }

    /** The quotation goes on to the end of the clause: 他说：“好。”, not 强调“两个务必”的意义. */
    private static boolean isWhole(String text, Span quote, boolean parted) {
        boolean closed = quote.end() >= text.length() || (ENDS + "\n").indexOf(text.charAt(quote.end())) >= 0;
        return Speakers.isSentence(text, quote) || closed && (parted || quote.length() > 8);
    }

    private boolean mayFollow(String text, String kind, Span verb, int begin, int limit, boolean parted) {
        String rest = text.substring(begin, limit);
        int clause = clauseLength(rest);
        return switch (kind) {
            case "ask", "tell" -> false;
            case "learn" -> parted;
            case "order" -> parted || rest.length() >= SHORTEST_ORDER && !NOUN.matcher(rest).matches() && "的。，、；和等与".indexOf(rest.charAt(0)) < 0;
            case "clause" -> parted || words.beginning("modal", rest).isPresent();
            default -> parted || clause >= SHORTEST && rest.charAt(0) != '的' && rest.charAt(0) != '了' && !isAct(verb.of(text), rest.substring(0, clause));
        };
    }

    private static int clauseLength(String rest) {
        int i = 0;
        while (i < rest.length() && ENDS.indexOf(rest.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** 表示慰问和感谢, 表示热烈祝贺: an act, no wording. */
    private boolean isAct(String verb, String clause) {
        if (!verb.equals("表示")) {
            return false;
        }
        String rest = clause;
        for (Optional<String> intense = words.beginning("intense", rest); intense.isPresent(); intense = words.beginning("intense", rest)) {
            rest = rest.substring(intense.get().length());
        }
        Optional<String> act = words.beginning("act", rest);
        return act.isPresent() && (rest.length() == act.get().length() || "和与、及并".indexOf(rest.charAt(act.get().length())) >= 0);
    }

    /** The listener of a telling verb and what is said to him: 告诉记者，…. */
    Optional<Part> told(String text, Marks marks, Span verb, int limit) {
        int at = verb.end();
        while (at < limit && at - verb.end() <= 8 && "，：,:".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        boolean told = at < limit && at > verb.end() && at - verb.end() <= 8 && "，：,:".indexOf(text.charAt(at)) >= 0;
        return told ? behind(text, marks, "say", new Span(verb.begin(), at), limit) : Optional.empty();
    }

    /** Without blanks and marks of the end at both edges; question and exclamation marks stay. */
    static Span trimmed(String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && (Character.isWhitespace(text.charAt(to - 1)) || "。，；：,;".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return new Span(from, to);
    }
}
