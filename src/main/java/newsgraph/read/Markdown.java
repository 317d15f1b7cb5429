package newsgraph.read;

import newsgraph.read.raw.Encodings;
import newsgraph.read.raw.Keys;
import newsgraph.read.raw.Source;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A text in Markdown, with front matter or without: its first heading is the title, marks are left out. */
final class Markdown implements Format {

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        byte[] bytes = source.all();
        String marked = Encodings.text(bytes);
        String text = marked.startsWith("\ufeff") ? marked.substring(1) : marked;
        FrontMatter front = FrontMatter.of(text);
        Blocks blocks = new Blocks();
        Parser.builder().build().parse(text.substring(front.end())).accept(blocks);
        Draft said = front.draft();
        Draft draft = new Draft(said.id(), said.title().isEmpty() ? blocks.title : said.title(), said.subtitles(), String.join("\n", blocks.paragraphs), said.imprint());
        receiver.article(draft.article(source.file(), source.id(), 1, Keys.of(bytes), options.imprint()));
    }

    private static final class Blocks extends AbstractVisitor {

        private final List<String> paragraphs = new ArrayList<>();
        private String title = "";

        @Override
        public void visit(Heading heading) {
            String text = text(heading);
            if (title.isEmpty() && paragraphs.isEmpty()) {
                title = text;
            } else {
                paragraphs.add(text);
            }
        }

        @Override
        public void visit(Paragraph paragraph) {
            String text = text(paragraph);
            if (!text.isEmpty()) {
                paragraphs.add(text);
            }
        }

        /** The characters of a block. A line end inside Chinese text is none, between Latin words a blank. */
        private static String text(Node block) {
            StringBuilder text = new StringBuilder();
            block.accept(new AbstractVisitor() {
                @Override
                public void visit(Text literal) {
                    text.append(literal.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    text.append(code.getLiteral());
                }

                @Override
                public void visit(SoftLineBreak end) {
                    text.append(!text.isEmpty() && text.charAt(text.length() - 1) < 0x250 ? " " : "");
                }

                @Override
                public void visit(HardLineBreak end) {
                    visit((SoftLineBreak) null);
                }
            });
            return text.toString().strip();
        }
    }
}
