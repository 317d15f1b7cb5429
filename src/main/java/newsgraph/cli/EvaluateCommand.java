package newsgraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import newsgraph.Ingest;
import newsgraph.Pipeline;
import newsgraph.eval.Counts;
import newsgraph.eval.Evaluation;
import newsgraph.eval.GoldFile;
import newsgraph.eval.Score;
import newsgraph.read.Inputs;
import newsgraph.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code newsgraph evaluate}: how much of what people found does the program find? */
@Command(name = "evaluate", description = {"Compare what the program finds with gold: JSON Lines as annotate prints them, corrected by hand.",
        "Each list of a gold record (mentions, times, quantities, events, posts, statements, documents) is measured; a list that is missing is not. With the field "
                + "genre, scores come by genre too. The worst comes first. trivial is the F1 of almost nothing: longest match with the other records, one regular expression."})
final class EvaluateCommand implements Callable<Integer> {

    private static final int WIDEST_GROUP = 30;

    @Mixin
    private InputOptions input;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--misses", paramLabel = "FILE", description = "Write what was missed or told wrongly, one a line.")
    private String missesFile = "";

    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, JsonNode> gold = new LinkedHashMap<>();
        input.names().forEach(name -> gold.putAll(GoldFile.read(Path.of(name))));
        List<String> misses = new ArrayList<>();
        Evaluation evaluation = new Evaluation(List.copyOf(gold.values()), missesFile.isEmpty() ? miss -> { } : misses::add);
        Progress progress = new Progress(terminal, input.quiet());
        Ingest ingest = reading.ingest();
        Inputs inputs = input.open(terminal);
        Pipeline pipeline = reading.pipeline();
        ingest.run(inputs, article -> new ReadingJson(pipeline.read(article)).line(), progress.<byte[]>taking(line -> {
            JsonNode told = GoldFile.record(line);
            JsonNode wanted = gold.get(told.path("id").asText());
            if (wanted == null || !wanted.path("text").equals(told.path("text"))) {
                throw CommandException.failed("the text of record " + told.path("id").asText() + " is not read as the gold has it");
            }
            evaluation.add(wanted, told);
        }));
        print(evaluation.scores());
        write(misses);
        return progress.finish(input.strict());
    }

    private void print(List<Score> scores) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
        out.printf(Locale.ROOT, "%-11s %9s %9s %9s %9s %8s %8s  %s%n", "layer", "F1", "precision", "recall", "trivial", "gold", "told", "group");
        for (Score score : scores) {
            Counts counts = score.program();
            String group = score.group().length() > WIDEST_GROUP ? score.group().substring(0, WIDEST_GROUP) + "…" : score.group();
            out.printf(Locale.ROOT, "%-11s %9.4f %9.4f %9.4f %9.4f %8d %8d  %s%n", score.layer(), counts.f1(), counts.precision(), counts.recall(), score.trivial().f1(),
                    counts.gold(), counts.told(), group);
        }
        out.flush();
    }

    private void write(List<String> misses) {
        if (!missesFile.isEmpty()) {
            try {
                Files.write(Path.of(missesFile), misses);
            } catch (IOException e) {
                throw new StoreException("cannot write " + missesFile + ": " + e.getMessage(), e);
            }
        }
    }
}
