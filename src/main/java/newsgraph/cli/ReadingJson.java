package newsgraph.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import newsgraph.model.Amount;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.EventRef;
import newsgraph.model.Filler;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Post;
import newsgraph.model.Quantity;
import newsgraph.model.Reading;
import newsgraph.model.Role;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Statement;
import newsgraph.model.Time;
import newsgraph.model.Words;
import newsgraph.text.CodePoints;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one article says, as {@code annotate} prints it; offsets are code points of the text in the same record. */
final class ReadingJson {

    private static final List<?> NAMES = List.of(Ng.PERSON, Ng.PLACE, Ng.ORGANIZATION);

    private final Reading reading;
    private final String text;
    private final CodePoints codePoints;

    ReadingJson(Reading reading) {
        this.reading = reading;
        this.text = reading.article().text();
        this.codePoints = CodePoints.of(text);
    }

    byte[] line() {
        return JsonOutput.line(json -> {
            json.writeStringField("id", reading.article().id());
            json.writeStringField("text", text);
            ArticleJson.stringOrNull(json, "date", ArticleJson.issued(reading.article().imprint()));
            mentions(json);
            array(json, "times", reading.analysis().times(), this::time);
            quantities(json);
            array(json, "events", reading.facts(Event.class).toList(), this::event);
            array(json, "posts", reading.facts(Post.class).toList(), this::post);
            array(json, "statements", reading.facts(Statement.class).toList(), this::statement);
            array(json, "documents", reading.facts(Document.class).toList(), this::document);
        });
    }

    private interface Writer<T> {
        void write(JsonGenerator json, T thing) throws IOException;
    }

    private static <T> void array(JsonGenerator json, String name, List<T> things, Writer<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T thing : things) {
            json.writeStartObject();
            writer.write(json, thing);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void span(JsonGenerator json, Span span) throws IOException {
        json.writeNumberField("begin", codePoints.at(span.begin()));
        json.writeNumberField("end", codePoints.at(span.end()));
    }

    private void passage(JsonGenerator json, Span span) throws IOException {
        span(json, span);
        json.writeStringField("text", span.of(text));
    }

    private static void score(JsonGenerator json, String name, double score) throws IOException {
        json.writeNumberField(name, BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP));
    }

    private void mentions(JsonGenerator json) throws IOException {
        List<Mention> names = reading.analysis().sentences().stream().map(Sentence::mentions).flatMap(List::stream).filter(mention -> NAMES.contains(mention.type())).toList();
        array(json, "mentions", names, (out, mention) -> {
            passage(out, mention.span());
            out.writeStringField("type", mention.type().localName());
            Optional<Entity> entity = reading.analysis().entity(mention);
            if (entity.isPresent()) {
                if (!NAMES.contains(entity.get().type())) {
                    out.writeStringField("subtype", entity.get().type().localName());
                }
                out.writeStringField("entity", entity.get().iri().value());
            }
            score(out, "score", mention.score());
            out.writeStringField("by", mention.finder());
        });
    }

    private void time(JsonGenerator json, Time time) throws IOException {
        passage(json, time.span());
        json.writeStringField("edtf", time.edtf());
        ArticleJson.stringOrNull(json, "earliest", time.earliest().map(LocalDate::toString).orElse(""));
        ArticleJson.stringOrNull(json, "latest", time.latest().map(LocalDate::toString).orElse(""));
        json.writeStringField("basis", time.basis().name());
    }

    /** Every amount; what it counts and whose it is where that was found. */
    private void quantities(JsonGenerator json) throws IOException {
        Map<Amount, Quantity> counted = reading.facts(Quantity.class).collect(Collectors.toMap(Quantity::amount, quantity -> quantity, (first, second) -> first));
        array(json, "quantities", reading.analysis().amounts(), (out, amount) -> {
            passage(out, amount.span());
            out.writeNumberField("value", amount.value());
            ArticleJson.stringOrNull(out, "unit", amount.unit());
            ArticleJson.stringOrNull(out, "unitCode", amount.unitCode());
            ArticleJson.stringOrNull(out, "comparator", amount.comparator());
            if (amount.ordinal()) {
                out.writeBooleanField("ordinal", true);
            }
            Optional<Quantity> quantity = Optional.ofNullable(counted.get(amount));
            ArticleJson.stringOrNull(out, "of", quantity.flatMap(Quantity::of).map(this::name).orElse(""));
            ArticleJson.stringOrNull(out, "measure", quantity.map(Quantity::measure).orElse(""));
        });
    }

    private void event(JsonGenerator json, Event event) throws IOException {
        json.writeStringField("id", event.id());
        json.writeStringField("type", event.type().localName());
        span(json, event.trigger());
        json.writeStringField("trigger", event.trigger().of(text));
        json.writeStringField("label", event.label());
        json.writeStringField("factuality", event.factuality().name());
        score(json, "confidence", event.evidence().confidence());
        json.writeStringField("rule", event.evidence().rule());
        array(json, "roles", event.roles(), this::role);
        ArticleJson.stringOrNull(json, "subEventOf", event.subEventOf().orElse(""));
    }

    private void role(JsonGenerator json, Role role) throws IOException {
        json.writeStringField("role", role.name());
        passage(json, role.span());
        filler(json, role.filler());
        if (!role.title().isEmpty()) {
            json.writeStringField("title", role.title());
        }
        if (role.order() > 0) {
            json.writeNumberField("order", role.order());
        }
        score(json, "confidence", role.evidence().confidence());
        json.writeStringField("rule", role.evidence().rule());
    }

    private static void filler(JsonGenerator json, Filler filler) throws IOException {
        if (filler instanceof Entity entity) {
            json.writeStringField("entity", entity.iri().value());
        } else if (filler instanceof EventRef event) {
            json.writeStringField("event", event.id());
        }
    }

    private void post(JsonGenerator json, Post post) throws IOException {
        json.writeStringField("person", post.person().label());
        json.writeStringField("title", post.called());
        ArticleJson.stringOrNull(json, "organization", post.organization().map(Entity::label).orElse(""));
        json.writeStringField("text", post.asWritten());
        json.writeStringField("tenure", post.tenure().name());
        if (post.dated().isPresent()) {
            json.writeStringField(post.dated().get().bound().name(), post.dated().get().time().edtf());
        }
        span(json, post.evidence().span());
    }

    private void statement(JsonGenerator json, Statement statement) throws IOException {
        json.writeStringField("speaker", statement.speakerText());
        filler(json, statement.speaker());
        json.writeStringField("verb", statement.verb().of(text));
        passage(json, statement.content());
        score(json, "confidence", statement.evidence().confidence());
        json.writeBooleanField("direct", statement.direct());
        ArticleJson.stringOrNull(json, "occasion", statement.occasion().orElse(""));
    }

    private void document(JsonGenerator json, Document document) throws IOException {
        passage(json, document.span());
        json.writeStringField("title", document.entity().label());
        json.writeStringField("type", document.documentType());
        year(json, "from", document.from());
        year(json, "to", document.to());
    }

    private static void year(JsonGenerator json, String name, Optional<Integer> year) throws IOException {
        if (year.isPresent()) {
            json.writeNumberField(name, year.get());
        } else {
            json.writeNullField(name);
        }
    }

    private String name(Filler filler) {
        if (filler instanceof Entity entity) {
            return entity.label();
        } else if (filler instanceof EventRef ref) {
            return reading.facts(Event.class).filter(event -> event.id().equals(ref.id())).map(Event::label).findFirst().orElse("");
        }
        return filler instanceof Words words ? words.text() : "";
    }
}
