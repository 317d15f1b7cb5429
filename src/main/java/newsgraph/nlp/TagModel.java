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
 * others stand in one place with the rest of their hash, and are added up four at a time in the lanes of a long.
 */
final class TagModel {

    static final int TAGS = 13;
    /** Weights are stored in steps of this part of one (logarithm of odds). */
    static final int STEPS = 32;
    /** Score of the tag for no name where nothing else can be. */
    private static final int OUTSIDE = 1000 * STEPS;
    /** Longs of a slot: 13 bytes of weights, from the lowest on, and three of the hash. */
    private static final int SLOT = 2;
    /** Weights are stored with this added, so that none is below zero. */
    private static final int BIAS = 128;
    /** Every other byte of a long: lanes of 16 bits, room for the weights of 256 features. */
    private static final long LANES = 0x00ff00ff00ff00ffL;
    /** Bits of the filter, a power of two; a tenth of them is set by 400,000 features. */
    private static final int FILTER = 1 << 22;

    private final long[] slots;
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
            slots = new long[(mask + 1) * SLOT];
            int[] slotOf = slots(ints(in, n), ints(in, n));
            byte[] column = new byte[n];
            for (int tag = 0; tag < TAGS; tag++) {
                in.readFully(column);
                for (int i = 0; i < n; i++) {
                    slots[slotOf[i] + (tag >> 3)] |= (long) (column[i] + BIAS) << (tag << 3);
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
            slots[slot + 1] = (long) key(low[i], high[i]) << 40;
            slotOf[i] = slot;
        }
        return slotOf;
    }

    /** The scores of the tags of each character: the weights of its features added up. */
    int[] scores(long[] features, int perCharacter) {
        int[] scores = new int[features.length / perCharacter * TAGS];
        long[] found = new long[perCharacter];
        for (int i = 0, at = 0; i < features.length; i += perCharacter, at += TAGS) {
            if (features[i] == TagFeatures.NONE) {
                scores[at] = OUTSIDE;
                continue;
            }
            int known = 0;
            for (int k = i; k < i + perCharacter; k++) {
                int low = (int) features[k];
                found[known] = features[k];
                known += (int) (filter[(low & FILTER - 1) >> 6] >>> low & 1);
            }
            add(found, known, scores, at);
        }
        return scores;
    }

    /** Adds the weights of some features to the scores of a character. */
    private void add(long[] features, int n, int[] scores, int at) {
        long even = 0;
        long odd = 0;
        long highEven = 0;
        long highOdd = 0;
        int added = 0;
        for (int k = 0; k < n; k++) {
            int slot = slot(features[k]);
            if (slot >= 0) {
                long low = slots[slot];
                long high = slots[slot + 1];
                even += low & LANES;
                odd += low >>> 8 & LANES;
                highEven += high & LANES;
                highOdd += high >>> 8 & LANES;
                added += BIAS;
            }
        }
        for (int lane = 0; lane < 4; lane++) {
            int shift = lane << 4;
            scores[at + 2 * lane] = (int) (even >>> shift & 0xffff) - added;
            scores[at + 2 * lane + 1] = (int) (odd >>> shift & 0xffff) - added;
        }
        scores[at + 8] = (int) (highEven & 0xffff) - added;
        scores[at + 9] = (int) (highOdd & 0xffff) - added;
        scores[at + 10] = (int) (highEven >>> 16 & 0xffff) - added;
        scores[at + 11] = (int) (highOdd >>> 16 & 0xffff) - added;
        scores[at + 12] = (int) (highEven >>> 32 & 0xffff) - added;
    }

    /** Where the weights of a feature stand; below zero if it has none. */
    private int slot(long feature) {
        int key = key((int) feature, (int) (feature >>> 32));
        int slot = ((int) (feature >>> 32) & mask) * SLOT;
        for (int check = check(slot); check != key; check = check(slot)) {
            if (check == 0) {
                return -1;
            }
            slot = next(slot);
        }
        return slot;
    }

    /** How well one tag follows another. */
    int transition(int from, int to) {
        return transitions[from * TAGS + to];
    }

    private int check(int slot) {
        return (int) (slots[slot + 1] >>> 40);
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
