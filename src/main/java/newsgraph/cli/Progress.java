package newsgraph.cli;

import newsgraph.Ingest;
import newsgraph.model.Article;
import newsgraph.read.Skipped;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts what was read and skipped, shows it while it goes on, and sums it up at the end; all on standard error. */
final class Progress {

    /** Nanoseconds between two looks of a person at the line. */
    private static final long REFRESH = 500_000_000L;
    /** Nanoseconds between two lines in a log file. */
    private static final long LOG = 30_000_000_000L;
    /** Skipped inputs named one by one; the others are only counted. */
    private static final int NAMED = 20;

    private final Terminal terminal;
    private final boolean quiet;
    private final long begin = System.nanoTime();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<Skipped> named = new ArrayList<>();
    private long shown = begin;
    private long articles;
    private long characters;
    private int skipped;
    private long unchangedFiles;
    private long unchangedArticles;

    Progress(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    /** Counts what goes through to a consumer. */
    <R> Ingest.Taker<R> taking(Consumer<R> consumer) {
        return new Ingest.Taker<>() {
            @Override
            public void done(Article article, R result) {
                consumer.accept(result);
                Progress.this.done(article);
            }

            @Override
            public void skipped(Skipped skipped) {
                Progress.this.skipped(skipped);
            }
        };
    }

    private void done(Article article) {
        articles++;
        characters += article.text().length();
        long now = System.nanoTime();
        if (!quiet && now - shown >= (terminal.person() ? REFRESH : LOG)) {
            shown = now;
            terminal.err().print((terminal.person() ? "\r\u001b[K" : "") + counts(now) + (terminal.person() ? "" : "\n"));
            terminal.err().flush();
        }
    }

    /** How many articles were read up to now. */
    long articles() {
        return articles;
    }

    /** A file that is not read because it has not changed. */
    void unchangedFile() {
        unchangedFiles++;
    }

    /** An article, among those counted, that was stored already as it is. */
    void unchangedArticle() {
        unchangedArticles++;
    }

    private void skipped(Skipped input) {
        skipped++;
        reasons.merge(input.reason(), 1, Integer::sum);
        if (named.size() < NAMED) {
            named.add(input);
        }
    }

    /**
     * Tells what was read and what was not; returns the exit code.
     *
     * @param strict whether something skipped is worth an exit code of its own
     */
    int finish(boolean strict) {
        if (terminal.person() && shown != begin) {
            terminal.err().print("\r\u001b[K");
        }
        named.forEach(input -> terminal.err().println("skipped " + input.place() + ": " + input.message()));
        if (skipped > named.size()) {
            terminal.err().println("skipped " + (skipped - named.size()) + " more");
        }
        if (!quiet) {
            terminal.err().println(counts(System.nanoTime()) + (skipped == 0 ? "" : "; skipped " + skipped + ": " + reasons()) + unchanged());
        }
        if (articles == 0 && unchangedFiles == 0) {
            terminal.err().println("newsgraph: no article was found in the input" + (skipped == 0 ? ": the formats that can be read stand in the README" : ""));
            return 1;
        }
        return strict && skipped > 0 ? 3 : 0;
    }

    private String unchanged() {
        return (unchangedFiles == 0 ? "" : "; " + unchangedFiles + (unchangedFiles == 1 ? " file has" : " files have") + " not changed")
                + (unchangedArticles == 0 ? "" : "; " + unchangedArticles + (unchangedArticles == 1 ? " article is" : " articles are") + " stored already");
    }

    private String reasons() {
        return String.join(", ", reasons.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey()).toList());
    }

    private String counts(long now) {
        double seconds = Math.max((now - begin) / 1e9, 1e-3);
        return String.format(Locale.ROOT, "%,d article%s, %,d characters in %.1f s (%,.0f characters/s)", articles, articles == 1 ? "" : "s", characters, seconds, characters / seconds);
    }
}
