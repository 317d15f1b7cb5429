package newsgraph.cli;

import newsgraph.model.EventType;
import newsgraph.rdf.EventTypes;
import newsgraph.rdf.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code newsgraph types}: the event types that the program knows. */
@Command(name = "types", description = "List the event types: class, label, group, roles, triggers. With the name of a class, all that is known of it.")
final class TypesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CLASS", arity = "0..1", description = "A class, as Acquisition or 收购.")
    private String name = "";

    @Option(names = "--events", paramLabel = "FILE", description = "Turtle file with event types of your own; may be repeated. A mistake in it is told with its place.")
    private List<Path> events = List.of();

    private final Terminal terminal;

    TypesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<EventType> types = EventTypes.in(Ontology.load(events));
        if (name.isEmpty()) {
            terminal.print(types.stream().map(TypesCommand::line).collect(Collectors.joining()));
            return 0;
        }
        EventType type = types.stream().filter(one -> one.iri().localName().equals(name) || one.label().equals(name)).findFirst()
                .orElseThrow(() -> CommandException.wrong("no event type " + name + ": newsgraph types lists them"));
        terminal.print(line(type) + block("frames", type.frames()) + block("examples", type.examples()) + block("counterexamples", type.counterExamples()));
        return 0;
    }

    private static String line(EventType type) {
        String roles = type.roles().stream().map(EventType.RoleType::name).collect(Collectors.joining(" "));
        return String.join("\t", type.iri().localName(), type.label(), type.parent().localName(), roles, String.join(" ", type.triggers())) + "\n";
    }

    private static String block(String title, List<String> lines) {
        return title + "\n" + lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }
}
