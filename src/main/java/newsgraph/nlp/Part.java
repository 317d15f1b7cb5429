package newsgraph.nlp;

/** Who proposes names; an {@link Engine} is a choice of them, benchmarks take them apart. */
public enum Part {
    /** The neural name model. */
    model,
    /** The linear tagger. */
    tagger,
    /** Lists of organizations, places and bodies, and runs of nouns that somebody visits. */
    lexicon,
    /** Names that titles announce. */
    titles,
    /** Names that the article shows elsewhere. */
    article
}
