package newsgraph.read;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import newsgraph.model.Imprint;
import newsgraph.read.raw.Dates;
import newsgraph.read.raw.Encodings;
import newsgraph.read.raw.Keys;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;
import newsgraph.read.web.WebArticle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** RSS or Atom: each entry an article, its text the content, else the summary. Document types and so external entities are refused. */
final class Feed implements Format {

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        read(source.all(), source, options, receiver);
    }

    static void read(byte[] bytes, Source source, ReadOptions options, Receiver receiver) throws IOException {
        SyndFeed feed = parse(bytes);
        int rank = 0;
        for (SyndEntry entry : feed.getEntries()) {
            rank++;
            String text = text(entry);
            String key = Keys.of((Objects.toString(entry.getUri(), "") + "\n" + text).getBytes(StandardCharsets.UTF_8));
            try {
                receiver.article(draft(feed, entry, text).article(source.file(), source.id() + "#" + key, 1, key, options.imprint()));
            } catch (UnreadableException e) {
                receiver.skipped(new Skipped(source.place() + ", entry " + rank, e.reason(), e.getMessage()));
            }
        }
        if (rank == 0) {
            throw new UnreadableException("no text", "the feed has no entries");
        }
    }

    private static SyndFeed parse(byte[] bytes) throws IOException {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
            boolean said = !reader.getEncoding().equals("UTF-8") || Encodings.decode(bytes, StandardCharsets.UTF_8).isPresent();
            return new SyndFeedInput().build(said ? reader : new StringReader(Encodings.text(bytes)));
        } catch (FeedException | IllegalArgumentException e) {
            throw new UnreadableException("broken XML", "is no RSS or Atom that can be read: " + e.getMessage());
        }
    }

    private static Draft draft(SyndFeed feed, SyndEntry entry, String text) {
        Imprint imprint = new Imprint(Optional.ofNullable(entry.getPublishedDate()).or(() -> Optional.ofNullable(entry.getUpdatedDate())).map(date -> Dates.home(date.toInstant())),
                Objects.toString(feed.getTitle(), "").strip(), "", "", Objects.toString(entry.getLink(), "").startsWith("http") ? entry.getLink() : "");
        return Draft.of(Objects.toString(entry.getTitle(), "").strip(), text, imprint);
    }

    private static String text(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription())).map(SyndContent::getValue).filter(Objects::nonNull)
                .map(WebArticle::text).filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
