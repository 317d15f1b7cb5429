package newsgraph.model;

/** Whether a post is held at the time the text is written. */
public enum Tenure {
    /** It is, as far as the text says. */
    held,
    /** It was: 原局长, 前总统, 曾任, 辞去. */
    former,
    /** It is to be: 候任总统, 拟任, 将出任. */
    coming
}
