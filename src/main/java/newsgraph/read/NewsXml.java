package newsgraph.read;

import newsgraph.model.Imprint;
import newsgraph.read.raw.Dates;
import newsgraph.read.raw.Keys;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What agencies send: NITF, and NewsML-G2 whose content is XHTML, NITF or plain text. One file may hold many items. */
final class NewsXml {

    private NewsXml() {
    }

    static void read(Element root, Source source, ReadOptions options, Receiver receiver) throws UnreadableException {
        List<Element> items = root.getLocalName().equals("nitf") || root.getLocalName().equals("newsItem") ? List.of(root) : all(root, "newsItem");
        if (items.isEmpty()) {
            throw new UnreadableException("no text", "holds no news item");
        }
        for (Element item : items) {
            String id = item.getAttribute("guid");
            try {
                Draft draft = draft(item, id);
                String key = Keys.of((id + "\n" + draft.title() + "\n" + draft.text()).getBytes(StandardCharsets.UTF_8));
                receiver.article(draft.article(source.file(), items.size() == 1 ? source.id() : source.id() + "#" + key, 1, key, options.imprint()));
            } catch (UnreadableException e) {
                receiver.skipped(new Skipped(source.place() + (id.isEmpty() ? "" : ", item " + id), e.reason(), e.getMessage()));
            }
        }
    }

    private static Draft draft(Element item, String id) {
        List<String> titles = texts(item, "hl1", "headline", "title");
        List<String> subtitles = texts(item, "hl2");
        return new Draft(id, titles.isEmpty() ? "" : titles.get(0), subtitles, text(item),
                new Imprint(issued(item), source(item), attribute(item, "pubdata", "position.section"), "", ""));
    }

    /** date.issue of NITF; of NewsML-G2 when this version was made. */
    private static Optional<LocalDateTime> issued(Element item) {
        Stream<String> dates = Stream.concat(Stream.of(attribute(item, "date.issue", "norm"), attribute(item, "story.date", "norm"), attribute(item, "pubdata", "date.publication")),
                texts(item, "contentCreated", "versionCreated", "firstCreated").stream());
        return dates.flatMap(date -> Dates.parse(date).stream()).findFirst();
    }

    private static String source(Element item) {
        Stream<String> names = Stream.concat(Stream.of(attribute(item, "pubdata", "name"), attribute(item, "infoSource", "literal"), attribute(item, "provider", "literal")),
                Stream.of("infoSource", "provider", "doc.copyright").flatMap(tag -> all(item, tag).stream()).flatMap(element -> texts(element, "name").stream()));
        return names.filter(name -> !name.isBlank()).findFirst().orElse("");
    }

    /** The paragraphs of the body, else the plain text. */
    private static String text(Element item) {
        List<Element> bodies = Stream.of("body.content", "body", "inlineXML").map(tag -> all(item, tag)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
        List<String> paragraphs = bodies.isEmpty() ? List.of() : texts(bodies.get(0), "p");
        return paragraphs.isEmpty() ? texts(item, "inlineData").stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"))
                : paragraphs.stream().map(paragraph -> paragraph.replaceAll("\\s+", " ")).collect(Collectors.joining("\n"));
    }

    private static List<String> texts(Element element, String... tags) {
        return Stream.of(tags).flatMap(tag -> all(element, tag).stream()).map(found -> found.getTextContent().strip()).filter(text -> !text.isEmpty()).toList();
    }

    private static String attribute(Element item, String tag, String name) {
        return all(item, tag).stream().map(element -> element.getAttribute(name)).filter(value -> !value.isEmpty()).findFirst().orElse("");
    }

    private static List<Element> all(Element element, String tag) {
        NodeList found = element.getElementsByTagNameNS("*", tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
