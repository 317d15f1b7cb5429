/**
 * A web page to its article: {@link newsgraph.read.web.WebArticle} is the way through. What publishers say for machines (JSON-LD, OpenGraph, meta) goes before
 * what is visible. Knows HTML, no files.
 */
package newsgraph.read.web;
