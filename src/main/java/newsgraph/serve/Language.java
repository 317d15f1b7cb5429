package newsgraph.serve;

/** The language of the labels of a page; what articles say stays as it is. */
public enum Language {
    /** Chinese. */
    zh,
    /** English. */
    en;

    /** The one of two wordings that is in this language. */
    String say(String chinese, String english) {
        return this == zh ? chinese : english;
    }
}
