/** The whole way: {@link newsgraph.Pipeline} reads one article, {@link newsgraph.Ingest} many. */
package newsgraph;
