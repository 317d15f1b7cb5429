package newsgraph.read;

import newsgraph.model.Imprint;
import newsgraph.read.raw.Keys;
import newsgraph.read.raw.Source;
import newsgraph.read.web.WebArticle;

import java.io.IOException;

/** A web page with one article. */
final class Html implements Format {

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        byte[] bytes = source.all();
        receiver.article(draft(WebArticle.of(bytes)).article(source.file(), source.id(), 1, Keys.of(bytes), options.imprint()));
    }

    static Draft draft(WebArticle page) {
        return Draft.of(page.title(), page.text(), new Imprint(page.issued(), page.source(), "", "", page.url()));
    }
}
