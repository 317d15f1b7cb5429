package newsgraph.read;

import newsgraph.model.Article;

/** What comes out of inputs, one by one and in their order. */
public interface Receiver {

    void article(Article article);

    void skipped(Skipped skipped);
}
