/**
 * A newspaper page as text, taken apart into its articles. {@link newsgraph.read.page.PageReader} is the way through: Blocks, Repair (page breaks), Headings
 * (headlines told from headings inside articles), Bodies with Matching (which headline goes with which text). Knows layout and the words of layout, no names.
 */
package newsgraph.read.page;
