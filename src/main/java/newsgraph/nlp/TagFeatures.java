package newsgraph.nlp;

import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.List;

/**
 * What the name tagger looks at around each character of a sentence: the characters two to each side, the words and their parts of speech, and what the run of
 * nouns the character stands in ends in (上海/ns 城投/n 水务/n 集团/n). Each feature is a 64-bit hash; digits count as one digit,
 * full-width forms as half-width, letters as small ones.
 */
final class TagFeatures {

    /** Features a character has; ten more (single characters two away, pairs of tags) added nothing to F1 on development data. */
    static final int COUNT = 16;

    /** Words of one character that stand in no name; their features are all {@link #NONE}, which saves a fifth of the time. */
    private static final String OUTSIDE = "，。；：！？、…,;!?的了着是在也都就这把被我他她它们而但并";
    /** No feature. */
    static final long NONE = 0;

    /** Position in the word: begin, middle, end, a word of one character. */
    private static final int BEGIN = 0;
    private static final int MIDDLE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;
    /** A run of nouns further away than this many words counts as this far. */
    private static final int FAR = 4;

    private TagFeatures() {
    }

    /** The features of every character of a sentence, {@link #COUNT} for each, in order. */
    static long[] of(String plain, Span sentence, List<Token> words) {
        int n = sentence.length();
        long[] c = characters(plain, sentence);
        long[] features = new long[n * COUNT];
        Word[] word = Word.of(words);
        int at = 0;
        for (int w = 2; w < word.length - 2; w++) {
            int length = word[w].length;
            boolean outside = length == 1 && OUTSIDE.indexOf((char) c[at + 2]) >= 0;
            for (int k = 0; k < length && !outside; k++) {
                int i = at + k;
                ofCharacters(features, i * COUNT, c, i + 2);
                ofWords(features, i * COUNT + 8, word, w, length == 1 ? SINGLE : k == 0 ? BEGIN : k == length - 1 ? END : MIDDLE);
            }
            at += length;
        }
        return features;
    }

    private static long[] characters(String plain, Span sentence) {
        long[] c = new long[sentence.length() + 4];
        for (int i = 0; i < sentence.length(); i++) {
            c[i + 2] = normal(plain.charAt(sentence.begin() + i));
        }
        return c;
    }

    private static char normal(char c) {
        char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        if (half >= 128) {
            return half;
        }
        return half >= '0' && half <= '9' ? '0' : Character.toLowerCase(half);
    }

    private static void ofCharacters(long[] features, int at, long[] c, int i) {
        long a = c[i - 2];
        long b = c[i - 1];
        long x = c[i];
        long y = c[i + 1];
        long z = c[i + 2];
        features[at] = hash(1, x);
        features[at + 1] = hash(2, b);
        features[at + 2] = hash(3, y);
        features[at + 3] = hash(4, b | x << 16);
        features[at + 4] = hash(5, x | y << 16);
        features[at + 5] = hash(6, b | x << 16 | y << 32);
        features[at + 6] = hash(7, a | b << 16 | x << 32);
        features[at + 7] = hash(8, x | y << 16 | z << 32);
    }

    private static void ofWords(long[] features, int at, Word[] word, int w, long position) {
        Word x = word[w];
        long tags = position | x.tag << 2;
        features[at] = hash(9, position | x.text << 2);
        features[at + 1] = hash(10, position | word[w - 1].text << 2);
        features[at + 2] = hash(11, position | word[w + 1].text << 2);
        features[at + 3] = hash(12, tags | word[w - 1].tag << 18 | word[w - 2].tag << 34);
        features[at + 4] = hash(13, tags | word[w + 1].tag << 18 | word[w + 2].tag << 34);
        features[at + 5] = hash(14, position | (x.text * 31 + word[w + 1].text) << 2);
        features[at + 6] = hash(15, position | (x.text * 31 + word[w - 1].text) << 2);
        features[at + 7] = hash(16, position | x.runEnd << 2 | (long) Math.min(FAR, x.toRunEnd) << 34);
    }

    /** Spreads the bits (the finalizer of MurmurHash3); one to one for what fits in 58 bits. */
    private static long hash(long kind, long content) {
        long h = content * 64 + kind + (content >>> 58);
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    /** A word as features see it; the first two and last two of a row are empty. */
    private static final class Word {

        private final int length;
        private final long text;
        private final long tag;
        private long runEnd;
        private int toRunEnd;

        private Word(int length, long text, long tag) {
            this.length = length;
            this.text = text;
            this.tag = tag;
        }

        static Word[] of(List<Token> words) {
            Word[] row = new Word[words.size() + 4];
            row[0] = row[1] = row[row.length - 2] = row[row.length - 1] = new Word(0, 0, 0);
            for (int i = 0; i < words.size(); i++) {
                Token word = words.get(i);
                row[i + 2] = new Word(word.text().length(), word.text().hashCode() & 0xffffffffL, word.tag().hashCode() & 0xffff);
            }
            for (int begin = 0; begin < words.size();) {
                int end = begin;
                while (end < words.size() && isNominal(words.get(end))) {
                    end++;
                }
                run(row, words, begin, end);
                begin = Math.max(end, begin + 1);
            }
            return row;
        }

        private static void run(Word[] row, List<Token> words, int begin, int end) {
            for (int i = begin; i < end; i++) {
                Word word = row[i + 2];
                word.runEnd = lastTwo(words.get(end - 1).text());
                word.toRunEnd = end - i;
            }
        }

        private static boolean isNominal(Token word) {
            String tag = word.tag();
            char first = tag.charAt(0);
            return first == 'n' || first == 'j' || first == 'b' || first == 'g' || first == 's' || tag.equals("vn") || tag.equals("an");
        }

        private static long lastTwo(String word) {
            int n = word.length();
            return word.charAt(n - 1) | (n > 1 ? (long) word.charAt(n - 2) << 16 : 0);
        }
    }
}
