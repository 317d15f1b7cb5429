package newsgraph.read;

import com.fasterxml.jackson.databind.JsonNode;
import newsgraph.model.Imprint;
import newsgraph.read.raw.Dates;
import newsgraph.read.raw.UnreadableException;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of an article in a JSON object: id, title, subtitles, text, date, source, page, url, place; only text is required. */
final class Fields {

    private Fields() {
    }

    /** @throws UnreadableException if it is no object, has no text, or a field is not what it should be */
    static Draft draft(JsonNode json) throws UnreadableException {
        if (!json.isObject()) {
            throw new UnreadableException("broken JSON", "a record is an object in braces, with at least a field text");
        }
        if (!json.path("text").isTextual()) {
            throw new UnreadableException("no text", "the record has no field text, or it is no string");
        }
        Imprint imprint = new Imprint(issued(field(json, "date")), field(json, "source"), field(json, "page"), field(json, "place"), field(json, "url"));
        return new Draft(field(json, "id"), field(json, "title"), subtitles(json.path("subtitles")), json.path("text").asText().replace("\r\n", "\n"), imprint);
    }

    static Optional<LocalDateTime> issued(String date) throws UnreadableException {
        Optional<LocalDateTime> issued = Dates.parse(date);
        if (issued.isEmpty() && !date.isBlank()) {
            throw new UnreadableException("wrong date", "the date " + shortened(date) + " is none: write it as 2023-12-29 or 2023-12-29T08:00");
        }
        return issued;
    }

    private static String field(JsonNode json, String name) throws UnreadableException {
        JsonNode value = json.path(name);
        if (value.isContainerNode()) {
            throw new UnreadableException("wrong field", "the field " + name + " holds a list or an object where a string belongs");
        }
        return value.isNull() ? "" : value.asText("");
    }

    private static List<String> subtitles(JsonNode list) throws UnreadableException {
        List<String> subtitles = new ArrayList<>();
        if (list.isTextual()) {
            subtitles.add(list.asText());
        } else if (list.isArray()) {
            list.forEach(subtitle -> subtitles.add(subtitle.asText()));
        } else if (list.isObject()) {
            throw new UnreadableException("wrong field", "the field subtitles is no list of strings");
        }
        return subtitles;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
