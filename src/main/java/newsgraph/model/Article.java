package newsgraph.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One article, page breaks repaired.
 *
 * @param id        the input's own id where it has one, else file name and position; unique within a run of well-formed inputs
 * @param page      where it was read
 * @param position  rank on the page, from 1
 * @param headline  the first headline line as it stands; empty if there is none
 * @param subtitles the lines under it
 * @param label     column label as printed: ■发布厅
 * @param credit    as written: 据新华社电, 本报讯
 * @param text      the paragraphs joined by one line break each; all offsets count here
 * @param repaired  page breaks joined inside this article
 * @param toRaw     the way back to {@code page.text()}
 */
public record Article(String id, Page page, int position, String headline, List<String> subtitles, String label, String credit, Imprint imprint, String text,
        int repaired, OffsetMap toRaw) {

    public Article {
        subtitles = List.copyOf(subtitles);
    }

    /** A bare text as an article of its own, as tests and {@code --lines} need it: taken literally, nothing known about it but the imprint. */
    public static Article of(String id, String text, Imprint imprint) {
        return new Article(id, new Page(id, text, ""), 1, "", List.of(), "", "", imprint, text, 0, OffsetMap.identity(text.length()));
    }

    /** This article in other characters, one for one, so that all offsets stay. */
    public Article in(UnaryOperator<String> script) {
        return new Article(id, page, position, script.apply(headline), subtitles.stream().map(script).toList(), script.apply(label), script.apply(credit), imprint.in(script), script.apply(text),
                repaired, toRaw);
    }

    public List<String> paragraphs() {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
