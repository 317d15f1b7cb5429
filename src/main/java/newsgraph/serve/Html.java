package newsgraph.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** HTML for pages that are one file: the explorer's style in them, no code, nothing from elsewhere. */
public final class Html {

    private Html() {
    }

    /** A text as it may stand between tags and within quoted attributes. */
    public static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** Everything before the content of a page in Chinese; {@link #END} goes behind it. */
    public static String begin(String title) {
        return begin(title, Language.zh);
    }

    /** Everything before the content of a page; {@link #END} goes behind it. */
    static String begin(String title, Language language) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
                <title>%s</title><style>
                %s</style></head><body><main>
                """.formatted(language.say("zh-CN", "en"), text(title), resource("style.css").replace("</", "<\\/"));
    }

    /** The end of a page. */
    public static final String END = "</main></body></html>\n";

    /** A file of the explorer. */
    static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream("/site/" + name)) {
            if (in == null) {
                throw new IllegalStateException("site/" + name + " is missing from the program: build again with mvn package");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read site/" + name, e);
        }
    }
}
