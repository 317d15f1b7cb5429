package newsgraph.nlp;

import newsgraph.model.Span;
import newsgraph.model.Token;
import newsgraph.text.Sentences;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the linear name tagger: a conditional random field over characters, AdaGrad, features seen at least {@code minCount} times. Reads texts with
 * their names, one a line: group TAB text (line breaks as \u0001) TAB {@code begin,end,PER|LOC|ORG …}. See README.md beside this file.
 */
public final class TaggerTraining {

    private static final int TAGS = 13;
    private static final String TYPES = "PER LOC ORG";

    /** Grows to the distinct feature hashes; index 0 is none. */
    private static final class Index {
        long[] keys = new long[1 << 20];
        int[] values = new int[1 << 20];
        int size = 0;

        int get(long key, boolean add) {
            int mask = keys.length - 1;
            int i = (int) (key >>> 20) & mask;
            while (values[i] != 0) {
                if (keys[i] == key) return values[i];
                i = i + 1 & mask;
            }
            if (!add) return 0;
            if (size * 2 > keys.length) { grow(); return get(key, true); }
            keys[i] = key;
            return values[i] = ++size;
        }

        private void grow() {
            long[] k = keys; int[] v = values;
            keys = new long[k.length * 2]; values = new int[k.length * 2];
            int mask = keys.length - 1;
            for (int j = 0; j < k.length; j++) if (v[j] != 0) {
                int i = (int) (k[j] >>> 20) & mask;
                while (values[i] != 0) i = i + 1 & mask;
                keys[i] = k[j]; values[i] = v[j];
            }
        }
    }

    /** A sentence: feature indexes (COUNT a character) and gold tags. */
    private record Item(int[] features, byte[] gold) { }

    private static final int ALL = TagFeatures.COUNT;

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        int epochs = Integer.parseInt(args[1]);
        int minCount = Integer.parseInt(args[2]);
        int keep = Integer.parseInt(args[3]);
        List<String> lines = new ArrayList<>();
        for (String file : Arrays.copyOfRange(args, 4, args.length)) lines.addAll(Files.readAllLines(Path.of(file)));
        HanlpWords words = new HanlpWords();
        Index all = new Index();
        int[] counts = new int[1 << 26];
        List<long[]> hashes = new ArrayList<>(); List<byte[]> golds = new ArrayList<>();
        long chars = 0;
        for (String line : lines) {
            String[] cell = line.split("\t", -1);
            String text = cell[1].replace('\u0001', '\n');
            byte[] gold = gold(text.length(), cell[2]);
            for (Span s : Sentences.in(text)) {
                long[] f = TagFeatures.of(text, s, words.in(text, s));
                for (long h : f) { int i = all.get(h, true); if (i < counts.length) counts[i]++; }
                hashes.add(f); golds.add(Arrays.copyOfRange(gold, s.begin(), s.end())); chars += s.length();
            }
        }
        System.err.println(hashes.size() + " sentences, " + chars + " characters, " + all.size + " features");
        int[] renumber = new int[all.size + 1]; int kept = 0;
        for (int i = 1; i <= all.size; i++) if (counts[i] >= minCount) renumber[i] = ++kept;
        long[] keyOf = new long[kept + 1];
        for (int j = 0; j < all.keys.length; j++) if (all.values[j] != 0 && renumber[all.values[j]] != 0) keyOf[renumber[all.values[j]]] = all.keys[j];
        List<Item> items = new ArrayList<>();
        for (int s = 0; s < hashes.size(); s++) {
            long[] f = hashes.get(s); int[] x = new int[f.length];
            for (int j = 0; j < f.length; j++) x[j] = renumber[all.get(f[j], false)];
            items.add(new Item(x, golds.get(s))); hashes.set(s, null);
        }
        all = null; counts = null; hashes = null;
        System.err.println(kept + " features kept");
        Weights first = train(items, kept, epochs, chars);
        int[] strongest = strongest(first.w, kept, keep);
        for (Item item : items) for (int j = 0; j < item.features.length; j++) item.features[j] = strongest[item.features[j]];
        int chosen = Arrays.stream(strongest).max().orElse(0);
        long[] keyOfChosen = new long[chosen + 1];
        for (int f = 1; f <= kept; f++) if (strongest[f] > 0) keyOfChosen[strongest[f]] = keyOf[f];
        System.err.println(chosen + " features chosen");
        Weights second = train(items, chosen, epochs, chars);
        save(out, second.w, second.t, keyOfChosen, keep);
    }

    /** Weights of features and of pairs of tags. */
    private record Weights(float[] w, double[] t) { }

    /** The mean of the weights after the later half of the epochs. */
    private static Weights train(List<Item> items, int kept, int epochs, long chars) {
        float[] w = new float[(kept + 1) * TAGS], g2 = new float[(kept + 1) * TAGS];
        double[] t = new double[TAGS * TAGS], tg = new double[TAGS * TAGS];
        boolean[] legal = legal();
        Random random = new Random(1);
        float[] sum = new float[w.length]; double[] tsum = new double[t.length]; int averaged = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            long begin = System.nanoTime(); double loss = 0;
            Collections.shuffle(items, random);
            for (Item item : items) loss += learn(item, w, g2, t, tg, legal);
            System.err.printf("epoch %d loss %.4f a character, %.0f s%n", epoch + 1, loss / chars, (System.nanoTime() - begin) / 1e9);
            if (epoch >= epochs / 2) { for (int i = 0; i < w.length; i++) sum[i] += w[i]; for (int i = 0; i < t.length; i++) tsum[i] += t[i]; averaged++; }
        }
        for (int i = 0; i < w.length; i++) sum[i] /= averaged;
        for (int i = 0; i < t.length; i++) tsum[i] /= averaged;
        return new Weights(sum, tsum);
    }

    /** New numbers of the strongest features, 0 for the others. */
    private static int[] strongest(float[] w, int n, int keep) {
        float[] strength = new float[n + 1];
        for (int f = 1; f <= n; f++) for (int y = 0; y < TAGS; y++) strength[f] += Math.abs(w[f * TAGS + y]);
        float[] sorted = strength.clone(); Arrays.sort(sorted);
        float cut = sorted[Math.max(0, n + 1 - keep)];
        int[] number = new int[n + 1]; int chosen = 0;
        for (int f = 1; f <= n; f++) if (strength[f] > cut) number[f] = ++chosen;
        return number;
    }

    private static byte[] gold(int n, String cell) {
        byte[] tags = new byte[n];
        if (cell.isEmpty()) return tags;
        for (String name : cell.split(" ")) {
            String[] p = name.split(",");
            int b = Integer.parseInt(p[0]), e = Integer.parseInt(p[1]), base = 1 + 4 * (TYPES.indexOf(p[2]) / 4);
            if (e - b == 1) { tags[b] = (byte) (base + 3); continue; }
            for (int i = b; i < e; i++) tags[i] = (byte) (i == b ? base : i == e - 1 ? base + 2 : base + 1);
        }
        return tags;
    }

    /** B and I are followed by I or E of the same type; O, E, S by O, B, S. */
    static boolean[] legal() {
        boolean[] legal = new boolean[TAGS * TAGS];
        for (int a = 0; a < TAGS; a++) for (int b = 0; b < TAGS; b++) {
            boolean open = a > 0 && (a - 1) % 4 < 2, inner = b > 0 && ((b - 1) % 4 == 1 || (b - 1) % 4 == 2);
            legal[a * TAGS + b] = open ? inner && (a - 1) / 4 == (b - 1) / 4 : !inner;
        }
        return legal;
    }

    private static double learn(Item item, float[] w, float[] g2, double[] t, double[] tg, boolean[] legal) {
        int n = item.gold.length;
        double[] u = new double[n * TAGS];
        for (int i = 0; i < n; i++) {
            double[] s = new double[TAGS];
            for (int k = 0; k < ALL; k++) { int f = item.features[i * ALL + k] * TAGS; if (f != 0) for (int y = 0; y < TAGS; y++) s[y] += w[f + y]; }
            System.arraycopy(s, 0, u, i * TAGS, TAGS);
        }
        double[] et = new double[TAGS * TAGS];
        for (int j = 0; j < et.length; j++) et[j] = legal[j] ? Math.exp(t[j]) : 0;
        double[] p = new double[n * TAGS], a = new double[n * TAGS], b = new double[n * TAGS];
        double log = 0;
        for (int i = 0; i < n; i++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int y = 0; y < TAGS; y++) max = Math.max(max, u[i * TAGS + y]);
            for (int y = 0; y < TAGS; y++) p[i * TAGS + y] = Math.exp(u[i * TAGS + y] - max);
            log += max;
        }
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            for (int y = 0; y < TAGS; y++) {
                double s = 0;
                if (i == 0) s = legal[y] ? 1 : 0; else for (int x = 0; x < TAGS; x++) s += a[(i - 1) * TAGS + x] * et[x * TAGS + y];
                a[i * TAGS + y] = s * p[i * TAGS + y]; 
            }
            for (int y = 0; y < TAGS; y++) z[i] += a[i * TAGS + y];
            for (int y = 0; y < TAGS; y++) a[i * TAGS + y] /= z[i];
            log += Math.log(z[i]);
        }
        for (int y = 0; y < TAGS; y++) b[(n - 1) * TAGS + y] = legal[y * TAGS] ? 1 : 0;
        double end = 0; for (int y = 0; y < TAGS; y++) end += a[(n - 1) * TAGS + y] * b[(n - 1) * TAGS + y];
        log += Math.log(end);
        for (int i = n - 2; i >= 0; i--) for (int x = 0; x < TAGS; x++) {
            double s = 0;
            for (int y = 0; y < TAGS; y++) s += et[x * TAGS + y] * p[(i + 1) * TAGS + y] * b[(i + 1) * TAGS + y];
            b[i * TAGS + x] = s / z[i + 1];
        }
        double gold = 0;
        for (int i = 0; i < n; i++) { gold += u[i * TAGS + item.gold[i]]; if (i > 0) gold += t[item.gold[i - 1] * TAGS + item.gold[i]]; }
        for (int i = 1; i < n; i++) for (int x = 0; x < TAGS; x++) for (int y = 0; y < TAGS; y++) if (legal[x * TAGS + y]) {
            double m = a[(i - 1) * TAGS + x] * et[x * TAGS + y] * p[i * TAGS + y] * b[i * TAGS + y] / z[i] / end;
            double g = (item.gold[i - 1] == x && item.gold[i] == y ? 1 : 0) - m;
            if (Math.abs(g) > 1e-4) { tg[x * TAGS + y] += g * g; t[x * TAGS + y] += RATE * g / Math.sqrt(tg[x * TAGS + y] + 1); }
        }
        float[] g = new float[TAGS];
        for (int i = 0; i < n; i++) {
            boolean any = false;
            for (int y = 0; y < TAGS; y++) { g[y] = (float) ((item.gold[i] == y ? 1 : 0) - a[i * TAGS + y] * b[i * TAGS + y] / end); if (Math.abs(g[y]) < 1e-3) g[y] = 0; else any = true; }
            if (any) for (int k = 0; k < ALL; k++) {
                int f = item.features[i * ALL + k] * TAGS;
                if (f != 0) for (int y = 0; y < TAGS; y++) if (g[y] != 0) { g2[f + y] += g[y] * g[y]; w[f + y] += (float) (RATE * g[y] / Math.sqrt(g2[f + y] + 0.1)); }
            }
        }
        return log - gold;
    }

    private static final double RATE = 0.1;

    /** The strongest features, weights in steps of 1/STEPS. */
    private static void save(Path out, float[] w, double[] t, long[] keyOf, int keep) throws IOException {
        int n = keyOf.length - 1;
        float[] strength = new float[n];
        for (int f = 1; f <= n; f++) for (int y = 0; y < TAGS; y++) strength[f - 1] += Math.abs(w[f * TAGS + y] );
        float[] sorted = strength.clone(); Arrays.sort(sorted);
        float cut = sorted[Math.max(0, n - keep)];
        List<Integer> best = new ArrayList<>();
        for (int f = 1; f <= n; f++) if (strength[f - 1] >= cut && strength[f - 1] > 0) best.add(f);
        best.sort((x, y) -> Long.compareUnsigned(keyOf[x], keyOf[y]));
        float top = 0; for (float v : w) top = Math.max(top, Math.abs(v));
        System.err.println(best.size() + " features saved, cut " + cut + ", top weight " + top);
        try (DataOutputStream o = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(out)))) {
            o.writeInt(best.size());
            for (double v : t) o.writeShort((int) Math.round(v * TagModel.STEPS));
            for (int f : best) o.writeInt((int) (keyOf[f] ));
            for (int f : best) o.writeInt((int) (keyOf[f] >>> 32));
            for (int y = 0; y < TAGS; y++) for (int f : best) o.writeByte(Math.max(-127, Math.min(127, Math.round(w[f * TAGS + y] * TagModel.STEPS))));
        }
    }
}
