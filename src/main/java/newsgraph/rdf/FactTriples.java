package newsgraph.rdf;

import newsgraph.model.Dated;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.Evidence;
import newsgraph.model.Fact;
import newsgraph.model.Ng;
import newsgraph.model.Post;
import newsgraph.model.Quantity;
import newsgraph.model.Reading;
import newsgraph.model.Statement;
import newsgraph.model.Tenure;
import newsgraph.model.Time;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

import java.util.Map;

/** The facts of an article other than events: posts, statements, documents, quantities, times. */
final class FactTriples {

    private static final Map<Dated.Bound, String> DATED = Map.of(Dated.Bound.during, "org:memberDuring", Dated.Bound.since, "ng:heldSince", Dated.Bound.until, "ng:heldUntil");

    private final GraphBuilder graph;
    private final Reading reading;
    private final Fillers fillers;

    FactTriples(GraphBuilder graph, Reading reading) {
        this.graph = graph;
        this.reading = reading;
        this.fillers = new Fillers(graph, reading);
    }

    void add() {
        reading.analysis().times().forEach(fillers::time);
        EventTriples events = new EventTriples(graph, reading, fillers);
        for (Fact fact : reading.facts()) {
            if (fact instanceof Event event) {
                events.add(event);
            } else if (fact instanceof Post post) {
                post(post);
            } else if (fact instanceof Statement statement) {
                statement(statement);
            } else if (fact instanceof Document document) {
                document(document);
            } else if (fact instanceof Quantity quantity) {
                quantity(quantity);
            }
        }
    }

    /**
     * The name holds in every article: the same person in the same post of the same body is one holding, with a date for each day it was seen.
     * Where an article tells of it as past or to come, the day of the article says nothing.
     */
    private void post(Post post) {
        if (!graph.isA(post.person(), Ng.PERSON)) {
            return;
        }
        String body = post.organization().map(entity -> entity.iri().value()).orElse("");
        Node node = Names.fact("holding", post.person().iri(), post.title(), body);
        graph.type(node, "ng:PositionHolding");
        graph.add(node, "org:member", graph.entity(post.person()));
        graph.chinese(node, "ng:title", post.title());
        graph.chinese(node, "ng:asWritten", post.asWritten());
        post.organization().filter(entity -> graph.isA(entity, Ng.ORGANIZATION)).ifPresent(entity -> graph.add(node, "org:organization", graph.entity(entity)));
        if (post.tenure() == Tenure.held) {
            reading.article().imprint().date().ifPresent(date -> graph.typed(node, "ng:observedOn", date, XSDDatatype.XSDdate));
        } else {
            graph.add(node, "ng:tenure", Vocabulary.node("cv:" + post.tenure()));
        }
        post.dated().ifPresent(dated -> graph.add(node, DATED.get(dated.bound()), fillers.time(dated.time())));
        graph.evidence(node, post.evidence());
    }

    private void statement(Statement statement) {
        String text = reading.article().text();
        String wording = statement.content().of(text);
        Node node = Names.fact("statement", graph.article(), statement.verb(), statement.content(), statement.speakerText());
        graph.type(node, "ng:Statement");
        fillers.node("ng:speaker", statement.speaker(), statement.evidence()).ifPresent(speaker -> graph.add(node, "ng:speaker", speaker));
        graph.chinese(node, "ng:asWritten", statement.speakerText());
        graph.string(node, "ng:speechVerb", statement.verb().of(text));
        graph.chinese(node, "schema:text", graph.policy() == TextPolicy.hash ? Names.digest(wording, 64) : wording);
        graph.typed(node, "ng:isDirect", statement.direct(), XSDDatatype.XSDboolean);
        statement.occasion().flatMap(fillers::event).ifPresent(event -> graph.add(node, "ng:saidDuring", event));
        statement.topics().stream().filter(topic -> graph.isA(topic, Ng.TOPIC)).forEach(topic -> graph.add(node, "ng:mentionsTopic", graph.entity(topic)));
        graph.evidence(node, statement.evidence());
    }

    private void document(Document document) {
        Entity entity = document.entity();
        Node node = graph.entity(entity);
        if (graph.isA(entity, Ng.DOCUMENT)) {
            if (!document.documentType().equals(Document.UNKNOWN)) {
                graph.add(node, "ng:documentType", Vocabulary.node("cv:" + document.documentType()));
            }
            document.from().ifPresent(year -> graph.typed(node, "ng:coversFrom", year(year), XSDDatatype.XSDgYear));
            document.to().ifPresent(year -> graph.typed(node, "ng:coversTo", year(year), XSDDatatype.XSDgYear));
        }
    }

    private void quantity(Quantity quantity) {
        Node node = fillers.amount(quantity.amount(), quantity.evidence());
        graph.chinese(node, "ng:measure", quantity.measure());
        quantity.of().flatMap(owner -> fillers.node("ng:quantityOf", owner, quantity.evidence())).filter(owner -> fillers.isFirstOwner(node))
                .ifPresent(owner -> graph.add(node, "ng:quantityOf", owner));
    }

    private static String year(int year) {
        return String.format("%04d", year);
    }
}
