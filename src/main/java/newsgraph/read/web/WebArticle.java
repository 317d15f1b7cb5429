package newsgraph.read.web;

import newsgraph.read.raw.Encodings;
import newsgraph.read.raw.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The article of a web page.
 *
 * @param title  empty if there is none
 * @param text   paragraphs parted by line breaks; empty if none was found
 * @param issued when it was published, as the page says it
 * @param source the paper or site; empty if it does not say it
 * @param url    its canonical address; empty if it does not say it
 */
public record WebArticle(String title, String text, Optional<LocalDateTime> issued, String source, String url) {

    /** The beginning of a page, where its encoding must be declared. */
    private static final int DECLARATION = 4096;
    private static final Pattern DECLARED = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a page.
     *
     * @throws UnreadableException if its encoding cannot be told
     */
    public static WebArticle of(byte[] html) throws UnreadableException {
        return of(Jsoup.parse(text(html)));
    }

    /** The text of a piece of HTML, as feeds hold it: paragraphs parted by line breaks. */
    public static String text(String html) {
        return MainText.paragraphs(Jsoup.parseBodyFragment(html).body(), "");
    }

    static WebArticle of(Document page) {
        Told told = Told.by(page);
        Optional<MainText> main = MainText.of(page, told.title());
        return new WebArticle(told.title(), main.map(MainText::text).orElse(""), told.issued(), told.source(), told.url());
    }

    /** In the encoding that the page declares, if it is valid in it; else in the one that it looks like. */
    private static String text(byte[] html) throws UnreadableException {
        Matcher declared = DECLARED.matcher(new String(Arrays.copyOf(html, Math.min(html.length, DECLARATION)), StandardCharsets.ISO_8859_1));
        while (declared.find()) {
            Optional<String> text = known(declared.group(1)).flatMap(charset -> Encodings.decode(html, charset));
            if (text.isPresent()) {
                return text.get();
            }
        }
        return Encodings.text(html);
    }

    /** GB2312 and GBK are read as their superset GB18030, Big5 with its Hong Kong characters. */
    private static Optional<Charset> known(String name) {
        String wide = name.toUpperCase(java.util.Locale.ROOT).matches("GB(2312|K|_2312-80)") ? "GB18030" : name.equalsIgnoreCase("big5") ? "Big5-HKSCS" : name;
        return Charset.availableCharsets().values().stream().filter(charset -> charset.name().equalsIgnoreCase(wide)
                || charset.aliases().stream().anyMatch(wide::equalsIgnoreCase)).findFirst();
    }
}
