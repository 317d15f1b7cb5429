package newsgraph.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newsgraph.Pipeline;
import newsgraph.link.Linker;
import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.Role;
import newsgraph.nlp.Analyzer;
import newsgraph.nlp.Engine;
import newsgraph.rdf.EventTypes;
import newsgraph.rdf.Ontology;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Prints the signs of all events and roles of articles, doubtful ones too, as lines of JSON: what odds.py learns from together with readings.tsv. */
public final class SignsDump {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Believes everything and writes down what it is asked. */
    private static final class Recorder extends Odds {

        private final PrintStream out;
        private String article = "";

        Recorder(PrintStream out) {
            super(Map.of());
            this.out = out;
        }

        @Override
        double event(Draft draft, Signs signs) {
            write(Map.of("article", article, "begin", draft.trigger().begin(), "type", draft.type().iri().localName(), "joins", draft.joins(), "signs", rounded(signs)));
            return 1;
        }

        @Override
        double role(Draft draft, Role role, Signs signs) {
            write(Map.of("article", article, "begin", draft.trigger().begin(), "role", role.name(), "from", role.span().begin(), "to", role.span().end(), "signs", rounded(signs)));
            return 1;
        }

        /** To three digits: signs of which all are kept are many. */
        private static Map<String, Double> rounded(Signs signs) {
            Map<String, Double> rounded = new TreeMap<>(signs.amounts());
            rounded.replaceAll((sign, amount) -> Math.round(1000 * amount) / 1000.0);
            return rounded;
        }

        private void write(Map<String, Object> row) {
            try {
                out.println(JSON.writeValueAsString(new TreeMap<>(row)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private SignsDump() {
    }

    /** Reads one file of articles as lines of JSON with id and text. */
    public static void main(String[] args) throws IOException {
        Recorder recorder = new Recorder(new PrintStream(System.out, false, "UTF-8"));
        Pipeline pipeline = new Pipeline(Analyzer.load(Engine.accurate), Linker.load(), new Extractor(EventTypes.in(Ontology.load(List.of())), recorder));
        try (Stream<String> lines = Files.lines(Path.of(args[0]))) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode article = JSON.readTree(line);
                if (!article.path("text").asText().isBlank()) {
                    recorder.article = article.path("id").asText();
                    pipeline.read(Article.of(recorder.article, article.path("text").asText(), Imprint.NONE));
                }
            }
        }
        recorder.out.flush();
    }
}
