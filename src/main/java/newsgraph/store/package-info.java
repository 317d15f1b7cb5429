/** TDB2: one named graph an article, running queries, export. */
package newsgraph.store;
