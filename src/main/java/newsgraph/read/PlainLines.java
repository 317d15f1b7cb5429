package newsgraph.read;

import newsgraph.model.Article;
import newsgraph.model.OffsetMap;
import newsgraph.model.Page;
import newsgraph.read.raw.Keys;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.TextLines;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A text as one article a line, taken literally ({@code --lines}): the id is the number of the line from 0, an empty line is an article without text. */
final class PlainLines implements Format {

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        try (InputStream in = source.bytes().open()) {
            TextLines lines = TextLines.of(in);
            for (Optional<TextLines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                TextLines.Line line = next.get();
                if (line.text().isPresent()) {
                    String text = line.text().get();
                    receiver.article(new Article(String.valueOf(line.number()), new Page(source.file(), text, Keys.of(line.bytes())), 1, "", List.of(), "", "",
                            options.imprint(), text, 0, OffsetMap.identity(text.length())));
                } else {
                    receiver.skipped(new Skipped(source.place() + ":" + (line.number() + 1), line.unreadable().reason(), line.unreadable().getMessage()));
                }
            }
        }
    }
}
