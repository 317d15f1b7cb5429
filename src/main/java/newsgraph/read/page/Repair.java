package newsgraph.read.page;

import newsgraph.model.Span;
import newsgraph.read.page.Passage.Kind;

import java.util.ArrayList;
import java.util.List;

/**
 * Closes page and column breaks: a block of prose that ends where no sentence ends goes on in the next block, also inside a word (发｜扬). It does not where the
 * next one opens an article, is a label, a headline, an item of a list or a line in brackets.
 */
final class Repair {

    /** No paragraph of a paper is longer; a text without any full stop is not. */
    private static final int LONGEST = 20_000;

    private final Lines lines;

    Repair(Lines lines) {
        this.lines = lines;
    }

    /** The passages of a page in their order. */
    List<Passage> passages(String page, int begin) {
        List<Passage> passages = new ArrayList<>();
        List<List<Span>> blocks = Blocks.of(page, begin);
        for (int i = 0; i < blocks.size(); i++) {
            List<Span> parts = new ArrayList<>(blocks.get(i));
            StringBuilder text = new StringBuilder(text(page, parts));
            Kind kind = lines.kind(text.toString());
            int joins = 0;
            while (kind == Kind.PROSE && i + 1 < blocks.size() && text.length() < LONGEST && goesOn(text, text(page, blocks.get(i + 1)))) {
                i++;
                parts.addAll(blocks.get(i));
                text.append(text(page, blocks.get(i)));
                joins++;
            }
            passages.add(new Passage(parts, text.toString(), kind, joins));
        }
        return passages;
    }

    private boolean goesOn(CharSequence text, String next) {
        boolean bullet = Lines.BULLETS.indexOf(text.charAt(0)) >= 0;
        return !Lines.isWhole(text) && Lines.BULLETS.indexOf(next.charAt(0)) < 0 && lines.kind(next) == Kind.PROSE && lines.dateline(next).isEmpty()
                && !(bullet && text.length() < 40);
    }

    private static String text(String page, List<Span> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(page, part.begin(), part.end()));
        return text.toString();
    }
}
