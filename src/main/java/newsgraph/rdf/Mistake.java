package newsgraph.rdf;

import newsgraph.model.EventType;
import newsgraph.model.Ng;
import org.apache.jena.rdf.model.Resource;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong with an event type as a person wrote it. */
final class Mistake {

    /** {@code {role}}, {@code {role!}}, {@code {role/role}} in a frame. */
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    /** {@code [text|role]} in an example. */
    private static final Pattern MARKED = Pattern.compile("\\[([^\\[\\]|]+)\\|([A-Za-z]+)]");

    private Mistake() {
    }

    static OntologyException in(Resource type, String what) {
        return new OntologyException("ontology/events.ttl: ng:" + type.getLocalName() + " " + what, null);
    }

    /** Checks frames and examples; they may use any role that the ontology declares. */
    static void check(Resource type, EventType eventType, Hierarchy hierarchy) {
        if (eventType.examples().isEmpty()) {
            throw in(type, "has no ng:example: write at least one sentence with its roles marked, [text|role]");
        }
        if (eventType.counterExamples().isEmpty()) {
            throw in(type, "has no ng:counterExample: write at least one sentence that holds a trigger and no such event");
        }
        eventType.frames().forEach(frame -> checkFrame(type, frame, hierarchy));
        eventType.examples().forEach(example -> checkExample(type, example, hierarchy));
    }

    private static void checkFrame(Resource type, String frame, Hierarchy hierarchy) {
        Matcher slots = SLOT.matcher(frame);
        while (slots.find()) {
            for (String role : slots.group(1).replaceFirst("!$", "").split("/")) {
                known(type, role, hierarchy, "frame", frame);
            }
        }
        if (slots.replaceAll("").matches(".*[{}].*")) {
            throw in(type, "has the frame \"" + frame + "\" with a brace that is not closed or opened: write {role}");
        }
    }

    private static void checkExample(Resource type, String example, Hierarchy hierarchy) {
        Matcher marked = MARKED.matcher(example);
        while (marked.find()) {
            known(type, marked.group(2), hierarchy, "example", example);
        }
        if (marked.replaceAll("").matches(".*[\\[\\]|].*")) {
            throw in(type, "has the example \"" + example + "\" with a broken mark: write [text|role]");
        }
    }

    private static void known(Resource type, String role, Hierarchy hierarchy, String where, String text) {
        if (!hierarchy.isDeclared(Ng.ng(role))) {
            throw in(type, "has the " + where + " \"" + text + "\" with the role " + role + ", which is no property of the ontology: correct it or declare ng:" + role + " in newsgraph.ttl");
        }
    }
}
