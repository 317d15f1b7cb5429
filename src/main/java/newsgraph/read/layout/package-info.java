/** Printed pages (PDF): characters at places to text in reading order. {@link newsgraph.read.layout.PrintedText} is the way through. */
package newsgraph.read.layout;
