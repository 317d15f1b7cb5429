/** Formats: input to page to article. Page splitting, page-break repair, encodings. Knows nothing of language beyond headlines, credits and sentence ends. */
package newsgraph.read;
