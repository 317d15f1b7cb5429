package newsgraph.cli;

import newsgraph.eval.GoldException;
import newsgraph.lexicon.LexiconException;
import newsgraph.rdf.OntologyException;
import newsgraph.read.ReadException;
import newsgraph.serve.ServeException;
import newsgraph.store.StoreException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The program: chooses the command, and turns what goes wrong into a sentence and an exit code: 0 well, 1 failed, 2 wrong command line, 3 something skipped. */
@Command(name = "newsgraph", mixinStandardHelpOptions = true, version = "newsgraph 0.1.0", synopsisSubcommandLabel = "COMMAND",
        description = "Chinese news in, an evidence-backed knowledge graph out.",
        footer = {"", "Exit codes: 0 well, 1 failed, 2 wrong command line, 3 finished but something was skipped (with --strict).",
                "Try: newsgraph build data/articles --store kg && newsgraph query who-attended --store kg"})
public final class Main {

    /** Columns of help texts. */
    private static final int WIDTH = 120;

    public static void main(String[] args) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        System.exit(run(args, System.in, out, err, System.console() != null));
    }

    /** Runs one command; returns the exit code. */
    public static int run(String[] args, InputStream in, OutputStream out, PrintWriter err, boolean person) {
        Terminal terminal = new Terminal(in, out, err, person);
        PrintWriter text = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CommandLine line = new CommandLine(new Main());
        Commands.of(terminal).forEach(line::addSubcommand);
        line.addSubcommand(new HelpCommand());
        line.addSubcommand("completion", new GenerateCompletion());
        line.setOut(text).setErr(err).setUsageHelpWidth(WIDTH).setCaseInsensitiveEnumValuesAllowed(true).setAbbreviatedOptionsAllowed(false);
        line.getSubcommands().values().forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        line.getSubcommands().get("completion").getCommandSpec().usageMessage().description("Print a bash/zsh completion script: source <(newsgraph completion)");
        line.setExecutionExceptionHandler((e, command, result) -> explain(e, err, result.originalArgs().contains("--stack")));
        int code = args.length == 0 ? usage(line, text) : executed(line, args, err);
        text.flush();
        return flushed(out, err) ? code : 1;
    }

    private static int executed(CommandLine line, String[] args, PrintWriter err) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("newsgraph: the memory is too small for this: give more, as in NEWSGRAPH_HEAP=4g newsgraph …");
            return 1;
        }
    }

    private static int usage(CommandLine line, PrintWriter text) {
        line.usage(text);
        return 2;
    }

    private static int explain(Exception e, PrintWriter err, boolean stack) throws Exception {
        boolean known = e instanceof ReadException || e instanceof StoreException || e instanceof LexiconException || e instanceof OntologyException || e instanceof ServeException
                || e instanceof GoldException || e instanceof CommandException;
        if (known) {
            err.println("newsgraph: " + e.getMessage());
        } else if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
            err.println("newsgraph: " + e.getMessage() + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")"));
        } else {
            err.println("newsgraph: a mistake in the program: " + e + "\nPlease report it with the command and this text.");
            stack = true;
        }
        if (stack) {
            e.printStackTrace(err);
        }
        return e instanceof CommandException wrong ? wrong.exitCode() : 1;
    }

    private static boolean flushed(OutputStream out, PrintWriter err) {
        try {
            out.flush();
            return true;
        } catch (IOException e) {
            err.println("newsgraph: cannot write the output: " + e.getMessage());
            return false;
        }
    }
}
