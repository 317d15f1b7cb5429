/** Fuseki in our own process: the SPARQL endpoint and its page, read-only and on loopback unless told otherwise. */
package newsgraph.serve;
