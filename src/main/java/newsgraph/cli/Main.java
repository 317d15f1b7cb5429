package newsgraph.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(name = "newsgraph", mixinStandardHelpOptions = true, version = "newsgraph 0.1.0")
public final class Main {

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
