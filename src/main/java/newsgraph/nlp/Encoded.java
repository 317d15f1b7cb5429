package newsgraph.nlp;

import newsgraph.model.Hints;

/**
 * What the encoder makes of one window of a text.
 *
 * @param starts where the characters begin in the text, and where the last one ends
 * @param names  for each character a row of scores of the tags of names, numbered as in {@link TagPath}
 * @param events what is seen of events; nothing if they were not looked for
 */
record Encoded(Windows.Window window, int[] starts, float[][] names, EventModel.Seen events) {

    Hints.Part hints() {
        return new Hints.Part(starts, events.hints(), window.owned());
    }
}
