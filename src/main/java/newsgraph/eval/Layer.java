package newsgraph.eval;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of things in a record as {@code annotate} prints it, and when two of them are the same.
 *
 * @param name the array's name in the record
 */
record Layer(String name, Function<JsonNode, Item> item) {

    /** Strict: the same characters and the same type (mentions, events by their triggers) or value (times, quantities); words for posts and speakers. */
    static final List<Layer> ALL = List.of(
            new Layer("mentions", node -> of(text(node, "type"), text(node, "text"), span(node), text(node, "type"))),
            new Layer("times", node -> of(text(node, "basis"), text(node, "text"), span(node), text(node, "edtf"))),
            new Layer("quantities", node -> of(text(node, "unit"), text(node, "text"), span(node), number(node), text(node, "unit"))),
            new Layer("events", node -> of(text(node, "type"), text(node, "trigger"), span(node), text(node, "type"))),
            new Layer("posts", node -> of("", text(node, "text"), text(node, "person"), text(node, "title"), text(node, "organization"))),
            new Layer("statements", node -> of(node.path("direct").asBoolean() ? "direct" : "indirect", text(node, "text"), span(node), text(node, "speaker"))),
            new Layer("documents", node -> of(text(node, "type"), text(node, "text"), span(node))));

    /** The things of this layer in a record; none where it has no such array. */
    List<Item> items(JsonNode node) {
        List<Item> items = new ArrayList<>();
        node.path(name).forEach(one -> items.add(item.apply(one)));
        return items;
    }

    /** Only what is annotated is measured: an empty array says that there is nothing, a missing one that nobody looked. */
    boolean isIn(JsonNode node) {
        return node.path(name).isArray();
    }

    private static Item of(String group, String text, String... key) {
        return new Item(group, Stream.of(key).collect(Collectors.joining("\t")), text);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static String span(JsonNode node) {
        return node.path("begin").asInt() + ".." + node.path("end").asInt();
    }

    private static String number(JsonNode node) {
        JsonNode value = node.path("value");
        return value.isNumber() ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString() : value.asText();
    }
}
