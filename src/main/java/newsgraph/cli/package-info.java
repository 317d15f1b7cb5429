/** The commands. The only room that knows a terminal; start with {@link newsgraph.cli.Main}. */
package newsgraph.cli;
