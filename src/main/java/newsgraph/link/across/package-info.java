/**
 * The same thing in many articles: which people of one name are one person, which reports tell one event. Start with
 * {@link newsgraph.link.across.Namesakes} and {@link newsgraph.link.across.SameEvents}: records of one block in, groups and doubts out, whatever the order
 * of the records. Pure, so that a store and a distributed job use the same. Knows no RDF and no store.
 */
package newsgraph.link.across;
