/**
 * The same {@link newsgraph.Pipeline} on Apache Spark, for corpora beyond one machine. Start with {@link newsgraph.cluster.Job}. Inputs are cut into slices; a
 * slice becomes N-Quads files by day and a manifest that says it is done, so a lost worker or a run given up costs only the slices it was at. Compiled in the
 * Maven profile {@code spark} only; never touches TDB2 or Fuseki.
 */
package newsgraph.cluster;
