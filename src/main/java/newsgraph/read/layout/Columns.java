package newsgraph.read.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Brings the characters of a page into reading order by cutting it again and again: along the widest empty stripe from top to bottom (between columns), else
 * along the widest one from left to right (under a headline), until nothing but lines is left. (This is known as recursive XY cut.)
 */
final class Columns {

    /** A stripe between columns is at least this wide, one under a headline at least this much wider than the gaps between lines; in font sizes. */
    private static final float GUTTER = 1.0f;
    private static final float BREAK = 0.9f;
    /** An indented first line stands two characters to the right; a last line ends at least that much earlier. */
    private static final float INDENT = 1.2f;
    private static final float SHORT = 1.8f;

    private Columns() {
    }

    /**
     * What is left when nothing more can be cut.
     *
     * @param indented whether its first line is
     * @param full     whether its last line reaches to the right edge
     */
    private record Block(String text, float size, boolean indented, boolean full) {

        /** A paragraph goes on at the head of the next column: not indented, as all that begin there are. */
        boolean goesOnIn(Block next) {
            return full && !next.indented && text.contains("\n") && Math.abs(size - next.size) < size * 0.1f;
        }
    }

    /** The text: paragraphs parted by line breaks, blocks by an empty line. */
    static String text(List<Glyph> glyphs) {
        List<Block> blocks = new ArrayList<>();
        read(glyphs, blocks);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            text.append(i == 0 || blocks.get(i - 1).goesOnIn(blocks.get(i)) ? "" : "\n\n").append(blocks.get(i).text());
        }
        return text.toString();
    }

    private static void read(List<Glyph> glyphs, List<Block> blocks) {
        if (glyphs.isEmpty()) {
            return;
        }
        float size = size(glyphs);
        float column = cut(glyphs, Glyph::x, Glyph::right, GUTTER * size);
        float row = Float.isNaN(column) ? cut(glyphs, Glyph::top, Glyph::y, BREAK * size) : Float.NaN;
        if (Float.isNaN(column) && Float.isNaN(row)) {
            blocks.add(block(lines(glyphs), size));
            return;
        }
        List<Glyph> first = new ArrayList<>();
        List<Glyph> second = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            boolean before = Float.isNaN(column) ? glyph.y() <= row : glyph.x() <= column;
            (before ? first : second).add(glyph);
        }
        read(first, blocks);
        read(second, blocks);
    }

    /** The middle of the widest empty stripe; not a number if none is wide enough. */
    private static float cut(List<Glyph> glyphs, Function<Glyph, Float> begin, Function<Glyph, Float> end, float least) {
        List<Glyph> ordered = glyphs.stream().sorted(Comparator.comparing(begin)).toList();
        float reached = end.apply(ordered.get(0));
        float widest = least;
        float cut = Float.NaN;
        for (Glyph glyph : ordered) {
            float gap = begin.apply(glyph) - reached;
            if (gap > widest) {
                widest = gap;
                cut = reached + gap / 2;
            }
            reached = Math.max(reached, end.apply(glyph));
        }
        return cut;
    }

    private static float size(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::size).sorted().toList().get(glyphs.size() / 2);
    }

    private static List<List<Glyph>> lines(List<Glyph> glyphs) {
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph glyph : glyphs.stream().sorted(Comparator.comparing(Glyph::y)).toList()) {
            List<Glyph> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (last.isEmpty() || glyph.y() - last.get(0).y() > glyph.size() / 2) {
                lines.add(new ArrayList<>(List.of(glyph)));
            } else {
                last.add(glyph);
            }
        }
        lines.forEach(line -> line.sort(Comparator.comparing(Glyph::x)));
        return lines;
    }

    /** A line goes on in the next one unless that is indented or of another size, or it ends early itself. */
    private static Block block(List<List<Glyph>> lines, float size) {
        float left = lines.stream().map(line -> line.get(0).x()).min(Float::compare).orElse(0f);
        float right = lines.stream().map(Columns::right).max(Float::compare).orElse(0f);
        StringBuilder text = new StringBuilder();
        List<Glyph> before = List.of();
        for (List<Glyph> line : lines) {
            boolean begins = !before.isEmpty() && (line.get(0).x() - left > INDENT * size || right - right(before) > SHORT * size
                    || Math.abs(line.get(0).size() - before.get(0).size()) > size * 0.15f);
            text.append(begins ? "\n" : "").append(characters(line));
            before = line;
        }
        return new Block(text.toString(), size, lines.get(0).get(0).x() - left > INDENT * size, right - right(before) <= SHORT * size);
    }

    private static float right(List<Glyph> line) {
        return line.get(line.size() - 1).right();
    }

    /** A blank is one that was written, or a gap of most of a character's width; between Latin words a fifth is enough. */
    private static String characters(List<Glyph> line) {
        StringBuilder text = new StringBuilder();
        Glyph before = line.get(0);
        for (Glyph glyph : line) {
            boolean latin = glyph.text().strip().charAt(0) < 0x250 && before.text().strip().charAt(0) < 0x250;
            boolean gap = glyph.x() - before.right() > glyph.size() * (latin ? 0.2f : 0.6f);
            text.append(gap && !glyph.text().startsWith(" ") ? " " : "").append(glyph.text());
            before = glyph;
        }
        return text.toString().strip();
    }
}
