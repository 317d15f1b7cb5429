package newsgraph.model;

/** Whether the text says that an event took place; the names are those of the concepts in {@code cv:Factuality}. */
public enum Factuality {
    happened, planned, requested, negated, possible
}
