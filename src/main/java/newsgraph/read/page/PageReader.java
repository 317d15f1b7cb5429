package newsgraph.read.page;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.OffsetMap;
import newsgraph.model.Page;
import newsgraph.model.Span;
import newsgraph.read.page.Passage.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A newspaper page as text to its articles: lines, breaks closed, headlines found, each body given its own headlines. Every character of the page that is no
 * blank ends up in headline, subtitle, label, credit or text of exactly one article. Holds no state; may be used by many threads.
 */
public final class PageReader {

    /** A dateline stands in the first paragraph, or behind a short abstract. */
    private static final int OPENING = 12;

    private final Lines lines = new Lines(new PageWords());
    private final Repair repair = new Repair(lines);

    /**
     * The articles of a page; none if it holds no letters.
     *
     * @param begin where the text begins, behind front matter
     * @param id    of the page; an article has it too if it is alone, else with its rank: page#2
     */
    public List<Article> articles(Page page, int begin, String id, Imprint imprint) {
        List<Passage> passages = repair.passages(page.text(), begin);
        Affinity affinity = new Affinity(passages);
        List<Piece> pieces = new Bodies(passages, lines, affinity).pieces(new Headings(passages, lines, affinity).headlines());
        List<Article> articles = new ArrayList<>();
        for (Piece piece : pieces) {
            int position = articles.size() + 1;
            articles.add(article(page, pieces.size() == 1 ? id : id + "#" + position, position, imprint, passages.subList(piece.titleBegin(), piece.titleEnd()),
                    passages.subList(piece.bodyBegin(), piece.bodyEnd())));
        }
        return articles;
    }

    /**
     * A page that is one article, whose title is known from elsewhere: no headlines are sought, breaks are closed all the same. Lines that repeat the title or a
     * subtitle at the beginning are left out of the text.
     */
    public List<Article> article(Page page, int begin, String id, Imprint imprint, String title, List<String> subtitles) {
        List<Passage> passages = repair.passages(page.text(), begin);
        int body = 0;
        while (body < passages.size() && Stream.concat(Stream.of(title), subtitles.stream()).anyMatch(passages.get(body).text()::equals)) {
            body++;
        }
        Article found = article(page, id, 1, imprint, List.of(), passages.subList(body, passages.size()));
        return List.of(new Article(id, page, 1, title, subtitles, "", found.credit(), imprint, found.text(), found.repaired(), found.toRaw()));
    }

    private Article article(Page page, String id, int position, Imprint imprint, List<Passage> titles, List<Passage> body) {
        List<String> lines = titles.stream().filter(title -> !title.is(Kind.LABEL)).map(Passage::text).toList();
        String label = String.join(" ", titles.stream().filter(title -> title.is(Kind.LABEL)).map(Passage::text).toList());
        List<Passage> paragraphs = body.stream().filter(passage -> !passage.is(Kind.CREDIT)).toList();
        StringBuilder text = new StringBuilder();
        List<OffsetMap.Run> runs = new ArrayList<>();
        for (Passage paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n");
            for (Span part : paragraph.parts()) {
                runs.add(new OffsetMap.Run(new Span(text.length(), text.length() + part.length()), part));
                text.append(part.of(page.text()));
            }
        }
        int repaired = paragraphs.stream().mapToInt(Passage::joins).sum();
        return new Article(id, page, position, lines.isEmpty() ? "" : lines.get(0), lines.isEmpty() ? lines : lines.subList(1, lines.size()), label, credit(body),
                imprint, text.toString(), repaired, new OffsetMap(runs));
    }

    /** Lines that are nothing but a credit, else the dateline that opens the text. */
    private String credit(List<Passage> body) {
        List<String> alone = body.stream().filter(passage -> passage.is(Kind.CREDIT)).map(Passage::text).toList();
        return alone.isEmpty() ? body.stream().limit(OPENING).flatMap(passage -> lines.dateline(passage.text()).stream()).findFirst().orElse("") : String.join(" ", alone);
    }
}
