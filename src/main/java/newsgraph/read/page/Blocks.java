package newsgraph.read.page;

import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page, without blanks at their ends; empty ones are left out. Lines of one width that follow each other without an empty line are a
 * paragraph that a program wrapped, and count as one block of several lines.
 */
final class Blocks {

    /** Fewer characters than this are no wrapped line: columns of a paper have 10 to 20, text files wrapped by programs 30 to 40. */
    private static final int NARROWEST = 10;

    private Blocks() {
    }

    /** The blocks from a place of the text on, each as its lines. */
    static List<List<Span>> of(String text, int begin) {
        List<List<Span>> blocks = new ArrayList<>();
        List<Span> block = new ArrayList<>();
        for (int at = begin; at <= text.length(); ) {
            int end = lineEnd(text, at);
            Span line = trimmed(text, at, end);
            if (line.isEmpty()) {
                add(blocks, block, text);
                block = new ArrayList<>();
            } else {
                block.add(line);
            }
            at = end + 1;
        }
        add(blocks, block, text);
        return blocks;
    }

    private static void add(List<List<Span>> blocks, List<Span> lines, String text) {
        if (isWrapped(lines, text)) {
            blocks.add(List.copyOf(lines));
        } else {
            lines.forEach(line -> blocks.add(List.of(line)));
        }
    }

    /** All but the last are as wide as each other, to two characters, and no sentence ends exactly at every line. */
    private static boolean isWrapped(List<Span> lines, String text) {
        if (lines.size() < 3) {
            return false;
        }
        int width = lines.get(0).length();
        boolean even = lines.subList(1, lines.size() - 1).stream().allMatch(line -> Math.abs(line.length() - width) <= 2);
        boolean open = lines.subList(0, lines.size() - 1).stream().filter(line -> !Lines.isWhole(line.of(text))).count() * 2 > lines.size();
        return width >= NARROWEST && even && open && lines.get(lines.size() - 1).length() <= width + 2;
    }

    private static int lineEnd(String text, int at) {
        int end = at;
        while (end < text.length() && "\n\r\u2028\u2029\u0085\f\u000b".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Span trimmed(String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
    }
}
