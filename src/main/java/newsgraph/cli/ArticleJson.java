package newsgraph.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.OffsetMap;
import newsgraph.text.CodePoints;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** An article as {@code split} prints it. Offsets are code points: of the paragraphs joined by line breaks, and of the file as given. */
final class ArticleJson {

    private ArticleJson() {
    }

    static byte[] line(Article article) {
        return JsonOutput.line(json -> {
            json.writeStringField("id", article.id());
            json.writeStringField("page", article.page().file());
            json.writeStringField("headline", article.headline());
            strings(json, "subtitles", article.subtitles());
            json.writeStringField("label", article.label());
            json.writeStringField("credit", article.credit());
            stringOrNull(json, "date", issued(article.imprint()));
            strings(json, "paragraphs", article.paragraphs());
            json.writeNumberField("repaired", article.repaired());
            raw(json, article);
        });
    }

    /** The issue date as given, with the time of day where one was given; empty if there is none. */
    static String issued(Imprint imprint) {
        Optional<LocalDateTime> issued = imprint.issued();
        return issued.map(time -> time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : time.toString()).orElse("");
    }

    static void stringOrNull(JsonGenerator json, String name, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void raw(JsonGenerator json, Article article) throws IOException {
        CodePoints text = CodePoints.of(article.text());
        CodePoints page = CodePoints.of(article.page().text());
        json.writeArrayFieldStart("raw");
        for (OffsetMap.Run run : article.toRaw().runs()) {
            json.writeStartObject();
            json.writeNumberField("begin", text.at(run.text().begin()));
            json.writeNumberField("end", text.at(run.text().end()));
            json.writeNumberField("rawBegin", page.at(run.raw().begin()));
            json.writeNumberField("rawEnd", page.at(run.raw().end()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
