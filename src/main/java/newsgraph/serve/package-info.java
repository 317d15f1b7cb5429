/**
 * Fuseki in our own process: the SPARQL endpoint, its web page and the explorer, read-only and on loopback unless told otherwise. Start with
 * {@link newsgraph.serve.NewsServer}; what may come in stands in {@link newsgraph.serve.Gate}, what a query may do in {@link newsgraph.serve.SafeQuery}.
 */
package newsgraph.serve;
