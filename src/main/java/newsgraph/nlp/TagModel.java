package newsgraph.nlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Weights of the name tagger: for each feature hash one small number a tag, and one number for each pair of tags that may follow each other. A tag is 0
 * for no name, or B I E S (1 to 4) of a person, plus 4 of a place, plus 8 of an organization. Integers only: the same result on every machine.
 */
final class TagModel {

    static final int TAGS = 13;
    /** Weights are stored in steps of this part of one (logarithm of odds). */
    static final int STEPS = 32;
    /** Weights of a feature begin at multiples of this. */
    private static final int STRIDE = 16;

    private final int[] keys;
    private final byte[] weights;
    private final int mask;
    private final int[] transitions = new int[TAGS * TAGS];

    /** Reads what the trainer wrote. */
    TagModel(InputStream file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16))) {
            int n = in.readInt();
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = in.readShort();
            }
            int[] low = ints(in, n);
            int[] high = ints(in, n);
            int slots = Integer.highestOneBit(Math.max(1, n)) * 2;
            mask = slots - 1;
            keys = new int[slots];
            weights = new byte[slots * STRIDE];
            int[] slotOf = new int[n];
            for (int i = 0; i < n; i++) {
                slotOf[i] = freeSlot(high[i]);
                keys[slotOf[i]] = key(low[i]);
            }
            byte[] column = new byte[n];
            for (int tag = 0; tag < TAGS; tag++) {
                in.readFully(column);
                for (int i = 0; i < n; i++) {
                    weights[slotOf[i] * STRIDE + tag] = column[i];
                }
            }
        }
    }

    /** Adds the weights of one feature to the scores of the tags at {@code at}. */
    void add(long feature, int[] scores, int at) {
        int key = key((int) feature);
        for (int slot = (int) (feature >>> 32) & mask; keys[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                for (int tag = 0, w = slot * STRIDE; tag < TAGS; tag++) {
                    scores[at + tag] += weights[w + tag];
                }
                return;
            }
        }
    }

    /** How well one tag follows another. */
    int transition(int from, int to) {
        return transitions[from * TAGS + to];
    }

    /** 0 means an empty slot. */
    private static int key(int low) {
        return low == 0 ? 1 : low;
    }

    private int freeSlot(int high) {
        int slot = high & mask;
        while (keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int[] ints(DataInputStream in, int n) throws IOException {
        byte[] bytes = in.readNBytes(n * 4);
        int[] values = new int[n];
        java.nio.ByteBuffer.wrap(bytes).asIntBuffer().get(values);
        return values;
    }
}
