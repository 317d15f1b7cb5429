package newsgraph.read.page;

import newsgraph.model.Span;

import java.util.List;

/**
 * A paragraph or a line of a page, page breaks inside it closed.
 *
 * @param parts where its pieces stand on the page, in reading order; one if nothing was closed or unwrapped
 * @param text  the pieces one behind the other
 * @param kind  what it looks like when seen alone
 * @param joins how many page breaks were closed inside it
 */
record Passage(List<Span> parts, String text, Kind kind, int joins) {

    enum Kind {
        /** A column label: ■发布厅. */
        LABEL,
        /** A line like a headline: short, no sentence. It may still turn out to be a heading inside an article. */
        TITLE,
        /** Sentences. */
        PROSE,
        /** A line that belongs to an article's body and is neither: 核心阅读, 地点：江州, 本报记者 苏晓燕. */
        NOTE,
        /** The last line of an article: （作者为江州大学教授）. */
        END,
        /** A credit on a line of its own, which closes an article: 据新华社电. */
        CREDIT
    }

    Passage {
        parts = List.copyOf(parts);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
