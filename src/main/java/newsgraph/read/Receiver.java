package newsgraph.read;

import newsgraph.model.Article;

import java.nio.file.Path;

/** What comes out of inputs, one by one and in their order. */
public interface Receiver {

    /** What comes from here on is of this file, as named or found below a folder; {@code -} is standard input. Not told of what lies inside an archive. */
    default void begins(Path file) {
    }

    void article(Article article);

    void skipped(Skipped skipped);
}
