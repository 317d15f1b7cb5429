package newsgraph.nlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/**
 * Weights of the name tagger: for each feature hash one small number a tag, and one number for each pair of tags that may follow each other. A tag is 0
 * for no name, or B I E S (1 to 4) of a person, plus 4 of a place, plus 8 of an organization. Integers only: the same result on every machine.
 *
 * <p>Looking weights up is what the tagger spends its time on, waiting for memory: most features have none, which a small filter tells; the weights of the
 * others stand in one place with the rest of their hash.
 */
final class TagModel {

    static final int TAGS = 13;
    /** Weights are stored in steps of this part of one (logarithm of odds). */
    static final int STEPS = 32;
    /** Score of the tag for no name where nothing else can be. */
    private static final int OUTSIDE = 1000 * STEPS;
    /** Bytes of a slot: the weights and three of the hash. */
    private static final int SLOT = 16;
    /** Bits of the filter, a power of two; a tenth of them is set by 400,000 features. */
    private static final int FILTER = 1 << 22;

    private final byte[] slots;
    private final int mask;
    private final long[] filter = new long[FILTER >> 6];
    private final int[] transitions = new int[TAGS * TAGS];

    /** Reads what the trainer wrote: features, transitions, hashes (low halves, high halves), weights tag by tag; gzipped. */
    TagModel(InputStream file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16))) {
            int n = in.readInt();
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = in.readShort();
            }
            mask = Integer.highestOneBit(Math.max(1, n) * 4 / 3) * 2 - 1;
            slots = new byte[(mask + 1) * SLOT];
            int[] slotOf = slots(ints(in, n), ints(in, n));
            byte[] column = new byte[n];
            for (int tag = 0; tag < TAGS; tag++) {
                in.readFully(column);
                for (int i = 0; i < n; i++) {
                    slots[slotOf[i] + tag] = column[i];
                }
            }
        }
    }

    private int[] slots(int[] low, int[] high) {
        int[] slotOf = new int[low.length];
        for (int i = 0; i < low.length; i++) {
            filter[(low[i] & FILTER - 1) >> 6] |= 1L << low[i];
            int slot = (high[i] & mask) * SLOT;
            while (check(slot) != 0) {
                slot = next(slot);
            }
            int key = key(low[i], high[i]);
            slots[slot + TAGS] = (byte) key;
            slots[slot + TAGS + 1] = (byte) (key >> 8);
            slots[slot + TAGS + 2] = (byte) (key >> 16);
            slotOf[i] = slot;
        }
        return slotOf;
    }

    /** The scores of the tags of each character: the weights of its features added up. */
    int[] scores(long[] features, int perCharacter) {
        int[] scores = new int[features.length / perCharacter * TAGS];
        int[] found = new int[perCharacter];
        for (int i = 0, at = 0; i < features.length; i += perCharacter, at += TAGS) {
            if (features[i] == TagFeatures.NONE) {
                scores[at] = OUTSIDE;
                continue;
            }
            int known = 0;
            for (int k = i; k < i + perCharacter; k++) {
                int low = (int) features[k];
                found[known] = k;
                known += (int) (filter[(low & FILTER - 1) >> 6] >>> low & 1);
            }
            for (int k = 0; k < known; k++) {
                add(features[found[k]], scores, at);
            }
        }
        return scores;
    }

    private void add(long feature, int[] scores, int at) {
        int key = key((int) feature, (int) (feature >>> 32));
        int slot = ((int) (feature >>> 32) & mask) * SLOT;
        for (int check = check(slot); check != 0; slot = next(slot), check = check(slot)) {
            if (check == key) {
                for (int tag = 0; tag < TAGS; tag++) {
                    scores[at + tag] += slots[slot + tag];
                }
                return;
            }
        }
    }

    /** How well one tag follows another. */
    int transition(int from, int to) {
        return transitions[from * TAGS + to];
    }

    private int check(int slot) {
        return slots[slot + TAGS] & 0xff | (slots[slot + TAGS + 1] & 0xff) << 8 | (slots[slot + TAGS + 2] & 0xff) << 16;
    }

    private int next(int slot) {
        return slot + SLOT & slots.length - 1;
    }

    /** Three bytes of the hash that neither place nor filter use; 0 means an empty slot. */
    private static int key(int low, int high) {
        int key = (low >>> 22 | high >>> 18 << 10) & 0xffffff;
        return key == 0 ? 1 : key;
    }

    private static int[] ints(DataInputStream in, int n) throws IOException {
        int[] values = new int[n];
        ByteBuffer.wrap(in.readNBytes(n * 4)).asIntBuffer().get(values);
        return values;
    }
}
