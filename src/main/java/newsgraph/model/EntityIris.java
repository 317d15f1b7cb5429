package newsgraph.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** IRIs of entities, from their names alone: {@code …/id/place/上海市}. The same name gives the same IRI in every article. */
public final class EntityIris {

    private EntityIris() {
    }

    /**
     * The IRI of an entity: BASE + kind + {@code /} + name.
     *
     * @param kind person, org, place, doc or topic
     * @param name any text; brought into normal form C, blanks at both ends taken off; what an IRI must not hold is percent-encoded
     */
    public static Iri of(String kind, String name) {
        StringBuilder iri = new StringBuilder(Ng.BASE).append(kind).append('/');
        Normalizer.normalize(name.strip(), Normalizer.Form.NFC).codePoints().forEach(c -> append(iri, c));
        return new Iri(iri.toString());
    }

    private static void append(StringBuilder iri, int c) {
        if (isAllowed(c)) {
            iri.appendCodePoint(c);
        } else {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                iri.append(String.format("%%%02X", b));
            }
        }
    }

    /** What RFC 3987 allows in a path segment, without blanks of any width, invisible signs and the ASCII signs that part an IRI: {@code % / ? # [ ]}. */
    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> c > 0x7F ? isUcsChar(c) : Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@".indexOf(c) >= 0;
        };
    }

    private static boolean isUcsChar(int c) {
        return c >= 0xA0 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFDCF || c >= 0xFDF0 && c <= 0xFFEF || c >= 0x10000 && c < 0xE0000 && (c & 0xFFFE) != 0xFFFE;
    }
}
