package newsgraph.read.layout;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The text of a PDF: columns one after the other, a line break between paragraphs, an empty line between blocks. */
public final class PrintedText {

    /** Pages that are read of one file; a newspaper has 4 to 100. */
    private static final int MOST_PAGES = 500;

    private PrintedText() {
    }

    /**
     * Reads a PDF.
     *
     * @throws IOException if it is damaged, or cannot be opened without a password; see the message
     */
    public static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
                Collector collector = new Collector();
                collector.setStartPage(page);
                collector.setEndPage(page);
                collector.writeText(document, Writer.nullWriter());
                pages.add(Columns.text(collector.glyphs));
            }
        }
        return pages;
    }

    /** Takes the characters with their places, instead of making lines of them. */
    private static final class Collector extends PDFTextStripper {

        private final List<Glyph> glyphs = new ArrayList<>();
        private boolean blank;

        @Override
        protected void processTextPosition(TextPosition text) {
            if (text.getUnicode().isBlank()) {
                blank = true;
            } else if (text.getDir() == 0) {
                String characters = (blank ? " " : "") + Radicals.asCharacters(text.getUnicode());
                glyphs.add(new Glyph(characters, text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(), text.getFontSizeInPt()));
                blank = false;
            }
        }
    }
}
