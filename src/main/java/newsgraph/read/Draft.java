package newsgraph.read;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.OffsetMap;
import newsgraph.model.Page;
import newsgraph.read.raw.UnreadableException;

import java.util.List;

/**
 * An article as a record or a marked-up document tells it: its parts are named, so nothing has to be split.
 *
 * @param id    its own; empty if it has none
 * @param title empty if there is none
 * @param text  paragraphs parted by line breaks
 */
record Draft(String id, String title, List<String> subtitles, String text, Imprint imprint) {

    /** A title and a text. */
    static Draft of(String title, String text, Imprint imprint) {
        return new Draft("", title, List.of(), text, imprint);
    }

    Draft {
        subtitles = List.copyOf(subtitles);
    }

    /**
     * As an article; its page is its own text.
     *
     * @param file  the file that it came from
     * @param other its id if it has none of its own
     * @param rank  its place in that file, from 1
     * @param key   see {@link Page}
     * @throws UnreadableException if it has no text
     */
    Article article(String file, String other, int rank, String key, Imprint known) throws UnreadableException {
        if (text.isBlank()) {
            throw new UnreadableException("no text", "the article has no text");
        }
        return new Article(id.isEmpty() ? other : id, new Page(file, text, key), rank, title, subtitles, "", "", imprint.orElse(known), text, 0,
                OffsetMap.identity(text.length()));
    }
}
