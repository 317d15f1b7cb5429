package newsgraph.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which format a file is in, by the ending of its name. */
final class Formats {

    private static final Format TEXT = new TextPage();
    private static final Format LINES = new PlainLines();
    private static final Format RECORDS = new JsonLines();
    private static final Format WEB = new Html();
    private static final Format FEED = new Feed();

    private static final Map<String, Format> BY_ENDING = Map.ofEntries(
            Map.entry("txt", TEXT),
            Map.entry("md", new Markdown()),
            Map.entry("jsonl", RECORDS),
            Map.entry("ndjson", RECORDS),
            Map.entry("json", new JsonFile()),
            Map.entry("csv", Table.commas()),
            Map.entry("tsv", Table.tabs()),
            Map.entry("html", WEB),
            Map.entry("htm", WEB),
            Map.entry("xhtml", WEB),
            Map.entry("rss", FEED),
            Map.entry("atom", FEED),
            Map.entry("xml", new Xml()),
            Map.entry("docx", new Docx()),
            Map.entry("pdf", new Pdf()),
            Map.entry("warc", new WebArchive()),
            Map.entry("zip", Archive.zip()),
            Map.entry("tar", Archive.tar()));

    private Formats() {
    }

    /** The format of a file of this name, without the ending of a compression; empty if it is not known. */
    static Optional<Format> of(String name, ReadOptions options) {
        Format format = BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return Optional.ofNullable(format == TEXT && options.lines() ? LINES : format);
    }

    /** The format of bytes without a name: JSON Lines if they begin with a brace, else text. */
    static Format guess(byte[] head, ReadOptions options) {
        int i = head.length > 2 && (head[0] & 0xff) == 0xef ? 3 : 0;
        while (i < head.length && Character.isWhitespace(head[i])) {
            i++;
        }
        return options.lines() ? LINES : i < head.length && head[i] == '{' ? RECORDS : TEXT;
    }
}
