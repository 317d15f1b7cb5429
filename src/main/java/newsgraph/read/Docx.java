package newsgraph.read;

import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A Word document: its paragraphs, read as a page of text. What was deleted with changes tracked is left out. */
final class Docx implements Format {

    private static final String PART = "word/document.xml";

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        byte[] bytes = source.all();
        StringBuilder text = new StringBuilder();
        NodeList paragraphs = Xml.parse(document(bytes)).getElementsByTagNameNS("*", "p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            if (paragraphs.item(i).getNamespaceURI() != null && paragraphs.item(i).getNamespaceURI().contains("wordprocessingml")) {
                append((Element) paragraphs.item(i), text);
                text.append("\n\n");
            }
        }
        TextPage.read(text.toString(), bytes, source, options, receiver);
    }

    private static byte[] document(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(PART)) {
                    return part(zip);
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new UnreadableException("broken document", "is a damaged Word document: " + e.getMessage());
        }
        throw new UnreadableException("broken document", "is no Word document: it holds no " + PART);
    }

    private static byte[] part(InputStream zip) throws IOException {
        byte[] part = zip.readNBytes(Source.LARGEST + 1);
        if (part.length > Source.LARGEST) {
            throw new UnreadableException("bomb", "holds more than " + (Source.LARGEST >> 20) + " MB of text");
        }
        return part;
    }

    private static void append(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getLocalName() == null ? "" : child.getLocalName()) {
                case "t" -> text.append(child.getTextContent());
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "del", "p", "instrText", "pPr", "AlternateContent" -> {
                    // Deleted, told as a paragraph of its own, or no text.
                }
                default -> append(child, text);
            }
        }
    }
}
