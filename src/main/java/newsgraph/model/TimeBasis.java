package newsgraph.model;

/** How the value of a time was found; the names are those of the concepts in {@code cv:TimeBasis}. */
public enum TimeBasis {
    /** Written in full. */
    explicit,
    /** Day and month written, year from the issue date. */
    yearFromIssueDate,
    /** Counted from the issue date, or from a date the article named before: 昨天, 次日. */
    relativeToIssueDate,
    /** Cannot be placed: no issue date, or vague. */
    unresolved
}
