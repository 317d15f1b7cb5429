package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Title;

import java.util.ArrayList;
import java.util.List;

/** The titles of a sentence in rows: 江州大学党委书记、校长; 执行董事、副行长兼首席信息官. A row ends behind the people it is said of. */
final class PostRows {

    /** What joins two titles, with words of the second one that no list knows. */
    private static final String LINK = "(?:之一)?(?:[、兼及和与以并暨/／\\s]{1,3}[^，。；：、！？“”（）的\\n]{0,12}|[（(]|)";
    private static final String VERB = ".*(?:任|为|是|系|向|对|当选|成为).*";

    private PostRows() {
    }

    /**
     * A row of titles.
     *
     * @param begin where it begins, the body named before the first title included
     */
    record Row(List<Title> titles, int begin) {

        int end() {
            return titles.get(titles.size() - 1).span().end();
        }

        /** Where the first title begins without words for when it is held, which may be verbs: behind 现任 of 现任江州市市长. */
        int core() {
            Title first = titles.get(0);
            return first.span().begin() > begin ? begin : first.body().isEmpty() ? first.span().end() - first.post().length() : first.body().begin();
        }

        /** Those that nobody stands at. */
        List<Title> open() {
            return titles.stream().filter(title -> title.holders().isEmpty()).toList();
        }

        /** The people behind it. */
        List<Span> holders() {
            return titles.get(titles.size() - 1).holders();
        }
    }

    static List<Row> of(Analysis analysis, Sentence sentence, Bodies bodies) {
        List<Row> rows = new ArrayList<>();
        List<Title> row = new ArrayList<>();
        for (Title title : sentence.titles()) {
            if (!row.isEmpty() && !goesOn(analysis.article().text(), row.get(row.size() - 1), title)) {
                rows.add(row(row, bodies));
                row = new ArrayList<>();
            }
            row.add(title);
        }
        if (!row.isEmpty()) {
            rows.add(row(row, bodies));
        }
        return rows;
    }

    private static Row row(List<Title> titles, Bodies bodies) {
        return new Row(List.copyOf(titles), bodies.begin(titles.get(0)));
    }

    private static boolean goesOn(String text, Title last, Title next) {
        boolean closed = last.holders().stream().anyMatch(holder -> holder.begin() >= last.span().end() && holder.begin() < next.span().begin());
        boolean held = !last.holders().isEmpty() && !last.holders().equals(next.holders()) && last.holders().get(0).end() <= last.span().begin();
        String between = last.span().end() <= next.span().begin() ? text.substring(last.span().end(), next.span().begin()) : "，";
        return !closed && !held && between.matches(LINK) && !between.matches(VERB);
    }
}
