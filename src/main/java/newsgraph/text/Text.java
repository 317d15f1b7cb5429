package newsgraph.text;

/** Questions about the characters at a place; outside the text there is a blank. */
final class Text {

    private Text() {
    }

    static char at(String text, int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    static boolean oneOf(String text, int i, String characters) {
        return i >= 0 && i < text.length() && characters.indexOf(text.charAt(i)) >= 0;
    }

    /** Behind at most two blanks. */
    static int skipBlanks(String text, int i) {
        int end = i;
        while (end < i + 2 && at(text, end) == ' ' && end < text.length()) {
            end++;
        }
        return end;
    }

    static boolean digit(String text, int i) {
        return Numerals.arabic(at(text, i)) >= 0;
    }

    static boolean letterOrDigit(String text, int i) {
        char c = at(text, i);
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** A Chinese character that is no mark. */
    static boolean hanzi(String text, int i) {
        char c = at(text, i);
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** How long the first of the words is that stands there; 0 if none does. The longest of words with one begin must come first. */
    static int word(String text, int i, String... words) {
        for (String word : words) {
            if (text.startsWith(word, i)) {
                return word.length();
            }
        }
        return 0;
    }
}
