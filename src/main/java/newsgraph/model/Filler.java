package newsgraph.model;

/** What can fill a role of an event, speak a statement or own a number: a thing with identity, or words without one. */
public sealed interface Filler permits Entity, Time, Amount, EventRef, Words {
}
