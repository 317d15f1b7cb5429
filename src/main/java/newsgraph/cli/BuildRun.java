package newsgraph.cli;

import newsgraph.Ingest;
import newsgraph.Pipeline;
import newsgraph.model.Article;
import newsgraph.rdf.Graphs;
import newsgraph.rdf.NamedGraph;
import newsgraph.read.Inputs;
import newsgraph.read.Skipped;
import newsgraph.store.StoreBuild;
import newsgraph.store.StoreBuild.Outcome;

import java.nio.file.Path;

/** The new and changed articles of inputs into a store. */
final class BuildRun {

    private final Ingest ingest;
    private final Pipeline pipeline;
    private final Graphs graphs;

    BuildRun(Ingest ingest, Pipeline pipeline, Graphs graphs) {
        this.ingest = ingest;
        this.pipeline = pipeline;
        this.graphs = graphs;
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

    private NamedGraph graph(Article article) {
        return graphs.graph(pipeline.read(article));
    }

    private static boolean isNew(StoreBuild build, Path file, Progress progress) {
        boolean isNew = build.isNew(file);
        if (!isNew) {
            progress.unchangedFile();
        }
        return isNew;
    }

    private void once(StoreBuild build, Inputs inputs, boolean all, Progress progress) {
        Ingest.Taker<Outcome> counted = progress.taking(build::take);
        ingest.<Outcome>run(inputs, article -> all ? build.readAgain(article, this::graph) : build.read(article, this::graph), new Ingest.Taker<>() {
            @Override
            public void begins(Path file) {
                build.begins(file);
            }

            @Override
            public void done(Article article, Outcome outcome) {
                counted.done(article, outcome);
                if (outcome.graph().isEmpty()) {
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
