package newsgraph.read;

import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** XML by its outermost element: NewsML-G2, NITF, RSS, Atom. No document types, no external entities. */
final class Xml implements Format {

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        byte[] bytes = source.all();
        Document document = parse(bytes);
        Element root = document.getDocumentElement();
        switch (root.getLocalName()) {
            case "rss", "RDF", "feed" -> Feed.read(bytes, source, options, receiver);
            case "nitf", "newsItem", "newsMessage", "packageItem" -> NewsXml.read(root, source, options, receiver);
            default -> throw new UnreadableException("unknown format", "is XML that begins with <" + root.getTagName() + ">: NewsML-G2, NITF, RSS and Atom can be read");
        }
    }

    static Document parse(byte[] bytes) throws IOException {
        try {
            return builder().parse(new ByteArrayInputStream(bytes));
        } catch (SAXException e) {
            boolean declares = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw new UnreadableException("broken XML", declares ? "declares a document type (DOCTYPE): such XML is not read" : "is no XML that can be read: " + e.getMessage());
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can refuse document types", e);
        }
    }

    /** Errors are thrown, not printed. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // A warning hinders no one.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
