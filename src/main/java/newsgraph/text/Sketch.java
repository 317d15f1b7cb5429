package newsgraph.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What a text is made of, in some hundred bytes, to tell how much of it stands in another text without having either at hand: MinHash with one permutation
 * (Li, Owen, Zhang 2012). The text is cut into all runs of {@value #RUN} letters and digits, their hashes are dealt into {@value #BINS} bins, and of each bin
 * the smallest is kept. Punctuation, blanks and the width of characters do not count. Immutable.
 */
public final class Sketch {

    /** Letters of a run: shorter ones stand in texts that have nothing to do with each other, of longer ones a changed word breaks too many. */
    private static final int RUN = 6;
    /** The share of common runs is told to ± 0.03. */
    private static final int BINS = 256;
    private static final int BITS = 8;
    /** Bins that make one key: two texts that share half their runs share some of the keys in 999 of 1,000 cases, strangers almost never. */
    private static final int TOGETHER = 2;
    private static final int KEYS = 24;
    /** Runs below which a text is too short to be told from others by a part of it: a caption, a line of weather. */
    private static final int SHORT = 50;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final int size;
    private final long digest;
    private final short[] smallest;

    private Sketch(int size, long digest, short[] smallest) {
        this.size = size;
        this.digest = digest;
        this.smallest = smallest;
    }

    /** The sketch of a text. */
    public static Sketch of(String text) {
        long[] runs = runs(letters(text));
        long digest = runs.length;
        long[] least = new long[BINS];
        Arrays.fill(least, -1);
        for (long run : runs) {
            digest += mixed(run + STEP);
            int bin = (int) (run >>> Long.SIZE - BITS);
            long rest = run & -1L >>> BITS;
            least[bin] = least[bin] < 0 ? rest : Math.min(least[bin], rest);
        }
        short[] smallest = new short[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            smallest[bin] = least[bin] < 0 ? 0 : (short) Math.max(1, least[bin] & 0xffff);
        }
        return new Sketch(runs.length, digest, smallest);
    }

    /** The way back from {@link #toString}. */
    public static Sketch parse(String written) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written));
        int size = bytes.getInt();
        long digest = bytes.getLong();
        short[] smallest = new short[BINS];
        bytes.asShortBuffer().get(smallest);
        return new Sketch(size, digest, smallest);
    }

    /** Different runs of the text; about as many as it has letters. */
    public int size() {
        return size;
    }

    /** True if the text is long enough to be told from others: two captions or credits that are the same say nothing. */
    public boolean isComparable() {
        return size >= SHORT;
    }

    /** True if both texts are made of the same runs: they differ in punctuation at most. */
    public boolean isSame(Sketch other) {
        return size == other.size && digest == other.digest;
    }

    /** The share of runs that both texts have among those that one of them has, 0 to 1. */
    public double likeness(Sketch other) {
        int same = 0;
        int filled = 0;
        for (int bin = 0; bin < BINS; bin++) {
            filled += smallest[bin] == 0 && other.smallest[bin] == 0 ? 0 : 1;
            same += smallest[bin] != 0 && smallest[bin] == other.smallest[bin] ? 1 : 0;
        }
        return filled == 0 ? 0 : (double) same / filled;
    }

    /** The share of the shorter text's runs that stand in the longer one, 0 to 1. */
    public double containment(Sketch other) {
        double likeness = likeness(other);
        double common = likeness * (size + other.size) / (1 + likeness);
        return Math.min(size, other.size) == 0 ? 0 : Math.min(1, common / Math.min(size, other.size));
    }

    /** Words under which two texts that are much alike meet, one at least. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int key = 0; key < KEYS && isComparable(); key++) {
            int bin = key * TOGETHER;
            if (smallest[bin] != 0 && smallest[bin + 1] != 0) {
                keys.add(String.format("%x-%04x%04x", key, smallest[bin] & 0xffff, smallest[bin + 1] & 0xffff));
            }
        }
        return keys;
    }

    /** A word that texts have in common if they are {@link #isSame}. */
    public String wholeKey() {
        return "%x-%016x".formatted(size, digest);
    }

    /** Base64, always of the same length. */
    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + BINS * Short.BYTES).putInt(size).putLong(digest);
        for (short one : smallest) {
            bytes.putShort(one);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static char[] letters(String text) {
        String folded = Folding.fold(text);
        char[] letters = new char[folded.length()];
        int count = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters[count++] = Character.toLowerCase(c);
            }
        }
        return Arrays.copyOf(letters, count);
    }

    /** Hashes of the different runs, in order; of a text shorter than a run, that of the whole. */
    private static long[] runs(char[] letters) {
        int count = letters.length < RUN ? Math.min(1, letters.length) : letters.length - RUN + 1;
        long[] runs = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 0;
            for (int j = i; j < Math.min(i + RUN, letters.length); j++) {
                hash = (hash + letters[j]) * STEP;
            }
            runs[i] = mixed(hash);
        }
        Arrays.sort(runs);
        int different = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i == 0 || runs[i] != runs[i - 1]) {
                runs[different++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, different);
    }

    /** Every bit of the result depends on every bit given (the finisher of MurmurHash3). */
    private static long mixed(long hash) {
        long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
