package newsgraph.read;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.Page;
import newsgraph.read.page.PageReader;
import newsgraph.read.raw.Encodings;
import newsgraph.read.raw.Keys;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;

import java.io.IOException;
import java.util.List;

/** A newspaper page or a single article as text, with front matter or without. */
final class TextPage implements Format {

    /** A page of a paper has 20 kB; a text beyond this is something else, and finding its articles would take long. */
    private static final int LARGEST = 4 << 20;

    private static final PageReader PAGES = new PageReader();

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        byte[] bytes = source.all(LARGEST);
        read(Encodings.text(bytes), bytes, source, options, receiver);
    }

    /** Reads the text that was found in a document as a page. */
    static void read(String text, byte[] document, Source source, ReadOptions options, Receiver receiver) throws UnreadableException {
        if (text.length() > LARGEST) {
            throw new UnreadableException("too large", "holds more text than a newspaper page");
        }
        Page page = new Page(source.file(), text, Keys.of(document));
        FrontMatter front = FrontMatter.of(page.text());
        Imprint imprint = front.draft().imprint().orElse(options.imprint());
        String id = front.draft().id().isEmpty() ? source.id() : front.draft().id();
        List<Article> articles = front.draft().title().isEmpty() ? PAGES.articles(page, front.end(), id, imprint)
                : PAGES.article(page, front.end(), id, imprint, front.draft().title(), front.draft().subtitles());
        if (articles.stream().allMatch(article -> article.text().isEmpty())) {
            throw new UnreadableException("no text", "holds no text");
        }
        for (Article article : articles) {
            if (article.text().isEmpty()) {
                receiver.skipped(new Skipped(source.place(), "no text", "the headline " + article.headline() + " has no text"));
            } else {
                receiver.article(article);
            }
        }
    }
}
