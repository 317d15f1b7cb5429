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

    private final PageReader pages = new PageReader();

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        byte[] bytes = source.all(LARGEST);
        Page page = new Page(source.file(), Encodings.text(bytes), Keys.of(bytes));
        FrontMatter front = FrontMatter.of(page.text());
        Imprint imprint = front.draft().imprint().orElse(options.imprint());
        String id = front.draft().id().isEmpty() ? source.id() : front.draft().id();
        List<Article> articles = front.draft().title().isEmpty() ? pages.articles(page, front.end(), id, imprint)
                : pages.article(page, front.end(), id, imprint, front.draft().title(), front.draft().subtitles());
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
