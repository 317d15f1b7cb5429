package newsgraph.cli;

import newsgraph.link.across.Namesakes;
import newsgraph.store.Resolution;
import newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code newsgraph resolve}: the same people and events in many articles. */
@Command(name = "resolve", description = {"Compare the articles of a store: which print one text, who of one name is one person, which events several articles tell.",
        "Looks at what came since the last time. Doubtful cases are kept apart; newsgraph review lists them."})
final class ResolveCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "${env:NEWSGRAPH_STORE:-kg}", description = "Folder of the store; default: $NEWSGRAPH_STORE, or kg.")
    private Path folder;

    @Option(names = "--again", description = "Forget what was found before and compare all articles anew.")
    private boolean again;

    @Option(names = "--undo", description = "Take back what was found; the articles stand as they were read.")
    private boolean undo;

    @Option(names = "--authority", paramLabel = "FILE.ttl", description = "Your own people and bodies: labels, aliases, posts, owl:sameAs. Kept until another file is given.")
    private Path authority;

    private final Terminal terminal;

    ResolveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (again && undo) {
            throw CommandException.wrong("either --again or --undo, not both");
        }
        try (Store store = Store.open(folder)) {
            if (again || undo) {
                Resolution.undo(store);
            }
            if (authority != null) {
                Resolution.authority(store, authority);
            }
            if (!undo) {
                Resolution.Outcome done = Resolution.run(store, Namesakes.load(), terminal.person() ? line -> terminal.err().println(line) : line -> { });
                String none = authority == null ? "nothing new since the last time" : "no new articles";
                terminal.err().println(done.isNothing() ? none : String.format("articles compared: %,d, of which %,d print the text of another; %,d names stand for %,d people; "
                        + "%,d events looked at, %,d told by several articles", done.articles(), done.copies(), done.names(), done.people(), done.events(), done.merged()));
            }
        }
        return 0;
    }
}
