/** From bytes to characters: what is read, its encoding, its lines, the dates written in it. Knows no format. */
package newsgraph.read.raw;
