/**
 * Names to entities. Start with {@link newsgraph.link.Linker}: it reads an article's names in three rounds – places, bodies that name their region,
 * bodies that leave it to the document (市委) – and gives every identity one IRI. What cannot be told stays untold: no entity, or one without a parent.
 * Knows no format, no event and no RDF.
 */
package newsgraph.link;
