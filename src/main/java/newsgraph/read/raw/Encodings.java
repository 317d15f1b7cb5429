package newsgraph.read.raw;

import org.mozilla.universalchardet.UniversalDetector;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bytes to text where no one says how: marks at the beginning, UTF-8 if it is valid, else what the bytes look like, checked by decoding them strictly. */
public final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    /** Stands for bytes that are not valid where {@link #marking} decodes; it is no character of any text. */
    public static final String INVALID = "\uffff";
    /** Where enough has been seen to tell an encoding. */
    public static final int HEAD = 1 << 16;
    /** The share of control characters beyond which bytes are no text. */
    private static final double CONTROLS = 0.02;
    /** The most frequent characters of both scripts; every tenth to third character of running text is one of them. */
    private static final String FREQUENT = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经日月市省新，。、"
            + "這為個國時來們對會發動過說產種後學經東車長門開間問無現點電話書實關應當體與從還進兩總機場處務員議導區縣";

    private Encodings() {
    }

    /**
     * The text of the bytes.
     *
     * @throws UnreadableException if they are no text, or in no encoding that is known
     */
    public static String text(byte[] bytes) throws UnreadableException {
        Optional<Charset> charset = of(bytes, true);
        String text = charset.flatMap(known -> decode(bytes, known)).orElse(new String(bytes, StandardCharsets.ISO_8859_1));
        if (isBinary(text)) {
            throw new UnreadableException("binary", "is no text: it holds control characters");
        }
        if (charset.isEmpty()) {
            throw new UnreadableException("wrong encoding", "is in no encoding that can be told: not valid UTF-8, GB18030, Big5 or UTF-16" + brokenAt(bytes));
        }
        return text;
    }

    /**
     * The encoding; empty if none fits.
     *
     * @param whole whether the bytes end where the text ends, not inside a character
     */
    public static Optional<Charset> of(byte[] bytes, boolean whole) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return marked;
        }
        if (isValid(bytes, StandardCharsets.UTF_8, whole)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        List<Charset> candidates = new ArrayList<>(List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        if (utf8Share(bytes) < 0.5) {
            candidates.addAll(List.of(GB18030, BIG5));
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, HEAD));
        detector.dataEnd();
        Charset best = null;
        double most = 0.05;
        for (Charset candidate : candidates) {
            double frequent = isValid(bytes, candidate, whole) ? frequent(bytes, candidate) + (isNamed(detector.getDetectedCharset(), candidate) ? 0.05 : 0) : 0;
            if (frequent > most) {
                most = frequent;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Strictly decoded; empty if the bytes are not valid. A mark at the beginning stays, as it does in the file. */
    public static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(decoder(charset).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Decodes all, with {@link #INVALID} in the place of what is not valid, so that the rest of a long file can be read. */
    public static CharsetDecoder marking(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(INVALID);
    }

    public static boolean isBinary(String text) {
        long controls = text.chars().filter(c -> c < ' ' && "\t\n\r\f\u000b\u001a".indexOf(c) < 0).count();
        return text.indexOf('\u0000') >= 0 || controls > text.length() * CONTROLS;
    }

    private static Optional<Charset> marked(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
        return first == 0xfffe ? Optional.of(StandardCharsets.UTF_16LE) : first == 0xfeff ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean isNamed(String detected, Charset charset) {
        return detected != null && (charset.name().equalsIgnoreCase(detected) || charset.aliases().stream().anyMatch(detected::equalsIgnoreCase)
                || charset == BIG5 && detected.equalsIgnoreCase("BIG5") || charset == GB18030 && detected.toUpperCase(java.util.Locale.ROOT).startsWith("GB"));
    }

    private static boolean isValid(byte[] bytes, Charset charset, boolean whole) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        return !decoder(charset).decode(ByteBuffer.wrap(bytes), out, whole).isError();
    }

    private static double frequent(byte[] bytes, Charset charset) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        decoder(charset).decode(ByteBuffer.wrap(bytes), out, false);
        String text = out.flip().toString();
        long known = text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
        long others = text.chars().filter(c -> c > 127).count();
        return others == 0 ? 0 : (double) known / others;
    }

    /** The share of bytes beyond ASCII that stand in well-formed sequences of UTF-8: near 1 for a text that was cut or damaged. */
    private static double utf8Share(byte[] bytes) {
        int good = 0;
        int all = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            int length = lead < 0x80 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
            int behind = 1;
            while (behind < length && i + behind < bytes.length && (bytes[i + behind] & 0xc0) == 0x80) {
                behind++;
            }
            good += length > 2 && behind == length ? length : 0;
            all += length == 0 ? 0 : behind;
            i += behind - 1;
        }
        return all == 0 ? 0 : (double) good / all;
    }

    private static String brokenAt(byte[] bytes) {
        if (utf8Share(bytes) < 0.5) {
            return "";
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        decoder(StandardCharsets.UTF_8).decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return "; it looks like UTF-8 that is broken at byte " + in.position();
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
