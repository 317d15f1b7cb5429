package newsgraph.cli;

import newsgraph.Ingest;
import newsgraph.model.Article;
import newsgraph.rdf.NamedGraph;
import newsgraph.read.Inputs;
import newsgraph.read.Skipped;
import newsgraph.store.StoreBuild;
import newsgraph.store.StoreBuild.Outcome;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;

/** The new and changed articles of inputs into a store. */
final class BuildRun {

    private final Ingest ingest;
    private final Supplier<Function<Article, NamedGraph>> loading;
    private Function<Article, NamedGraph> work;

    /** With work that is loaded when there is something new: models take seconds. */
    BuildRun(Ingest ingest, Supplier<Function<Article, NamedGraph>> loading) {
        this.ingest = ingest;
        this.loading = loading;
    }

    /**
     * Reads what is new, and once more what has to be read again.
     *
     * @param all read also what has not changed
     */
    void run(StoreBuild build, Inputs inputs, boolean all, Progress progress) {
        once(build, all ? inputs : inputs.only(file -> isNew(build, file, progress)), all, progress);
        while (build.finish()) {
            once(build, inputs.only(build::isNew), false, progress);
        }
    }

    private static boolean isNew(StoreBuild build, Path file, Progress progress) {
        boolean isNew = build.isNew(file);
        if (!isNew) {
            progress.unchangedFile();
        }
        return isNew;
    }

    private void once(StoreBuild build, Inputs inputs, boolean all, Progress progress) {
        if (inputs.files().isEmpty()) {
            return;
        }
        work = work == null ? loading.get() : work;
        Ingest.Taker<Outcome> counted = progress.taking(build::take);
        ingest.<Outcome>run(inputs, article -> all ? build.readAgain(article, work) : build.read(article, work), new Ingest.Taker<>() {
            @Override
            public void begins(Path file) {
                build.begins(file);
            }

            @Override
            public void done(Article article, Outcome outcome) {
                counted.done(article, outcome);
                if (outcome.isKnown()) {
                    progress.unchangedArticle();
                }
            }

            @Override
            public void skipped(Skipped skipped) {
                counted.skipped(skipped);
            }
        });
    }
}
