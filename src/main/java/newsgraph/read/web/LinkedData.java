package newsgraph.read.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.read.raw.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.time.LocalDateTime;
import java.util.Optional;

/** What a page says in JSON-LD with schema.org: the first object that is an article. Blocks that are broken are passed over, as browsers do. */
record LinkedData(String headline, Optional<LocalDateTime> published, String publisher) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LinkedData NONE = new LinkedData("", Optional.empty(), "");

    static LinkedData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Optional<JsonNode> article = article(JSON.readTree(script.data()), 0);
                if (article.isPresent()) {
                    JsonNode publisher = article.get().path("publisher");
                    return new LinkedData(article.get().path("headline").asText(""), Dates.parse(article.get().path("datePublished").asText("")),
                            publisher.isObject() ? publisher.path("name").asText("") : publisher.asText(""));
                }
            } catch (JsonProcessingException e) {
                continue;
            }
        }
        return NONE;
    }

    private static Optional<JsonNode> article(JsonNode node, int depth) {
        if (node.path("@type").toString().matches(".*(Article|NewsStory|Report|BlogPosting).*") && node.has("headline")) {
            return Optional.of(node);
        }
        for (JsonNode child : node) {
            Optional<JsonNode> found = child.isContainerNode() && depth < 4 ? article(child, depth + 1) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
