package newsgraph.read;

import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * XML by its outermost element: NewsML-G2, NITF, RSS, Atom. A document type may be named, as agencies do; it is never fetched, and entities that the file
 * declares itself are refused.
 */
final class Xml implements Format {

    /** What texts use of the entities that the document types of news declare. */
    private static final String ENTITIES = Map.of("nbsp", 160, "middot", 183, "times", 215, "ndash", 8211, "mdash", 8212, "lsquo", 8216, "rsquo", 8217, "ldquo", 8220, "rdquo", 8221,
            "hellip", 8230).entrySet().stream().map(entity -> "<!ENTITY " + entity.getKey() + " '&#" + entity.getValue() + ";'>").collect(Collectors.joining());

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
            Document document = builder().parse(new ByteArrayInputStream(bytes));
            if (document.getDoctype() != null && document.getDoctype().getInternalSubset() != null) {
                throw new UnreadableException("broken XML", "declares entities or elements of its own (DOCTYPE … [ … ]): such XML is not read");
            }
            return document;
        } catch (SAXParseException e) {
            throw new UnreadableException("broken XML", "is damaged in line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage());
        } catch (SAXException e) {
            throw new UnreadableException("broken XML", "is no XML that can be read: " + e.getMessage());
        } catch (CharConversionException e) {
            throw new UnreadableException("broken XML", "holds bytes that are not valid in its encoding: " + e.getMessage());
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((name, address) -> new InputSource(new StringReader(ENTITIES)));
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can leave external entities alone", e);
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
