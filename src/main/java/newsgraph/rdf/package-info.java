/** Ontology to event types, readings to graphs, SHACL. With {@code store} and {@code serve} the only rooms that know Jena. */
package newsgraph.rdf;
