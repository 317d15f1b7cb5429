package newsgraph.store;

/** How an answer is written. */
public enum AnswerFormat {
    /** Columns for people, aligned also where Chinese stands. */
    table,
    /** Comma-separated values as SPARQL 1.1 says. */
    csv,
    /** SPARQL 1.1 results in JSON. */
    json,
    /** SPARQL 1.1 results in XML. */
    xml,
    /** Turtle, for CONSTRUCT and DESCRIBE. */
    ttl
}
