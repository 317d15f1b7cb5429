package newsgraph.read;

import newsgraph.model.Imprint;
import newsgraph.read.raw.Keys;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;
import newsgraph.read.web.WebArticle;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A WARC, packed or not: each response that is a web page is an article. Its date is what the page says, never when it was fetched. */
final class WebArchive implements Format {

    /** No page of news is larger. */
    private static final int LARGEST_PAGE = 8 << 20;

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        int records = 0;
        try (WarcReader reader = new WarcReader(source.bytes().open())) {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                records++;
                if (record.get() instanceof WarcResponse response) {
                    read(response, source, options, receiver);
                }
            }
        } catch (ParsingException | java.io.EOFException | java.util.zip.ZipException e) {
            throw new UnreadableException("broken archive", "is damaged behind its record " + records + ": " + String.valueOf(e.getMessage()).replaceAll("(?s): \\.\\.\\..*", ""));
        }
        if (records == 0) {
            throw new UnreadableException("broken archive", "holds no records");
        }
    }

    private static boolean isPage(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.base().toString().equals("application/xhtml+xml");
    }

    /** A response that is damaged in itself is skipped, the archive goes on behind it. */
    private static void read(WarcResponse response, Source source, ReadOptions options, Receiver receiver) throws IOException {
        String url = response.target();
        try {
            if (response.http().status() == 200 && isPage(response.http().contentType())) {
                page(url, response, source, options, receiver);
            }
        } catch (UnreadableException e) {
            receiver.skipped(new Skipped(source.place() + ", " + url, e.reason(), e.getMessage()));
        } catch (IOException e) {
            receiver.skipped(new Skipped(source.place() + ", " + url, "broken page", "the page is damaged: " + e.getMessage()));
        }
    }

    private static void page(String url, WarcResponse response, Source source, ReadOptions options, Receiver receiver) throws IOException {
        try (InputStream body = response.http().bodyDecoded().stream()) {
            byte[] page = body.readNBytes(LARGEST_PAGE + 1);
            if (page.length > LARGEST_PAGE) {
                throw new UnreadableException("too large", "the page is larger than " + (LARGEST_PAGE >> 20) + " MB");
            }
            Draft draft = Html.draft(WebArticle.of(page));
            Imprint imprint = draft.imprint().orElse(new Imprint(Optional.empty(), "", "", "", url));
            receiver.article(new Draft(url, draft.title(), draft.subtitles(), draft.text(), imprint).article(source.file(), url, 1, Keys.of(page), options.imprint()));
        }
    }
}
