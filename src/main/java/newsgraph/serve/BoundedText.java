package newsgraph.serve;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A text that may be looked at only so often. Java's regular expressions cannot be stopped from outside, and {@code (a+)+\1b} on forty letters runs for
 * years: they end here because the text refuses.
 */
final class BoundedText implements CharSequence {

    private final CharSequence text;
    private final long[] stepsLeft;

    private BoundedText(CharSequence text, long[] stepsLeft) {
        this.text = text;
        this.stepsLeft = stepsLeft;
    }

    /** What finds the pattern of the second argument in the text of the first; the flags are an argument of their own. */
    static Matcher matcher(List<NodeValue> arguments, int flags, long steps) {
        String pattern = text(arguments.get(1));
        String letters = arguments.size() > flags ? text(arguments.get(flags)) : "";
        try {
            return Pattern.compile(letters.contains("q") ? Pattern.quote(pattern) : pattern, mask(letters)).matcher(new BoundedText(text(arguments.get(0)), new long[] {steps}));
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException("no regular expression: " + pattern, e);
        }
    }

    /** The characters of a literal that is text, with a language or without. */
    static String text(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("no text: " + value);
        }
        return value.asNode().getLiteralLexicalForm();
    }

    private static int mask(String letters) {
        return letters.chars().map(letter -> switch (letter) {
            case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'x' -> Pattern.COMMENTS;
            case 'q' -> 0;
            default -> throw new ExprEvalException("REGEX has no flag " + (char) letter);
        }).reduce(0, (one, other) -> one | other);
    }

    @Override
    public char charAt(int index) {
        if (--stepsLeft[0] < 0) {
            throw new QueryCancelledException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int begin, int end) {
        return new BoundedText(text.subSequence(begin, end), stepsLeft);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
