package newsgraph.nlp;

import newsgraph.model.Proposal;

import java.util.List;

/**
 * What the encoder makes of one window of a text.
 *
 * @param starts where the characters begin in the text, and where the last one ends
 * @param names  for each character a row of scores of the tags of names, numbered as in {@link TagPath}
 * @param events the events whose triggers begin in the part that the window answers for
 */
record Encoded(Windows.Window window, int[] starts, float[][] names, List<Proposal> events) {
}
