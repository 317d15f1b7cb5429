package newsgraph.link;

import newsgraph.lexicon.Gazetteer;
import newsgraph.lexicon.Lexicon;
import newsgraph.lexicon.LexiconException;
import newsgraph.model.Article;
import newsgraph.model.Links;
import newsgraph.model.Sentence;

import java.util.List;

/** Names to the things they stand for, within one article. Immutable and thread-safe; loading takes some tenths of a second. */
public final class Linker {

    private final ArticleLinks.Tables tables;

    private Linker(Lexicon lexicon, Gazetteer gazetteer) {
        PlaceNames places = new PlaceNames(gazetteer);
        this.tables = new ArticleLinks.Tables(lexicon, places, new Organizations(lexicon, places), new ShortOrganizations(lexicon, places),
                new Sources(lexicon, places));
    }

    /**
     * A linker with the tables packed in the program.
     *
     * @throws LexiconException if one is missing or wrong; the message says file, line and what to do
     */
    public static Linker load() {
        return new Linker(Lexicon.load(), Gazetteer.load());
    }

    /** A linker that shares tables already loaded. */
    public static Linker of(Lexicon lexicon, Gazetteer gazetteer) {
        return new Linker(lexicon, gazetteer);
    }

    /** Resolves the names and titles of one article. */
    public Links link(Article article, List<Sentence> sentences) {
        return new ArticleLinks(tables, article, sentences).links();
    }
}
