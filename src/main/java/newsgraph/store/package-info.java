/**
 * Where graphs go and are asked: TDB2 with one named graph an article ({@link newsgraph.store.Store}), graph files, named queries. Anything that makes
 * graphs writes them into a {@link newsgraph.store.GraphSink}. Knows readings only as graphs.
 */
package newsgraph.store;
