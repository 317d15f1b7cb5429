package newsgraph.cli;

import newsgraph.model.Imprint;
import newsgraph.read.Inputs;
import newsgraph.read.ReadOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What every command that reads articles takes. */
final class InputOptions {

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files or folders (read recursively), - for standard input.")
    private List<String> inputs;

    @Option(names = "--date", paramLabel = "DAY", description = "Issue date of inputs that do not say it: 2023-12-29, or with a time 2023-12-29T08:00.")
    private String date = "";

    @Option(names = "--place", paramLabel = "PLACE", description = "Home place of the paper, for inputs that do not say it: 上海市.")
    private String place = "";

    @Option(names = "--source", paramLabel = "NAME", description = "The paper or site, for inputs that do not say it: 解放日报.")
    private String source = "";

    @Option(names = "--page", paramLabel = "PAGE", description = "Page of the paper, for inputs that do not say it: 01.")
    private String page = "";

    @Option(names = "--lines", description = "Read a .txt as one article a line, taken literally.")
    private boolean lines;

    @Option(names = "--strict", description = "Exit with 3 if anything was skipped.")
    private boolean strict;

    @Option(names = "--quiet", description = "Show no progress and no summary; errors are still told.")
    private boolean quiet;

    Inputs open(Terminal terminal) {
        Imprint imprint = new Imprint(issued(), source, page, place, "");
        return Inputs.of(inputs, new ReadOptions(imprint, lines), terminal.in());
    }

    /** What the options say about all inputs, in words. */
    String imprint() {
        return String.join("\n", date, place, source, page, String.valueOf(lines));
    }

    boolean strict() {
        return strict;
    }

    boolean quiet() {
        return quiet;
    }

    List<String> names() {
        return inputs;
    }

    private Optional<LocalDateTime> issued() {
        try {
            return date.isEmpty() ? Optional.empty() : Optional.of(date.contains("T") ? LocalDateTime.parse(date) : LocalDate.parse(date).atStartOfDay());
        } catch (DateTimeParseException e) {
            throw CommandException.wrong("--date " + date + " is no day: write it as 2023-12-29");
        }
    }
}
