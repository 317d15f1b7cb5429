package newsgraph.model;

/** Something an article says, with the characters that say it. */
public sealed interface Fact permits Event, Post, Statement, Document, Quantity {

    Evidence evidence();
}
