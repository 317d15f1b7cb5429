package newsgraph.store;

import newsgraph.rdf.NamedGraph;

import java.nio.file.Path;
import java.util.List;

/** Stores made of graphs, for tests. */
final class Built {

    static final BuildSettings SETTINGS = new BuildSettings("test", "");

    private Built() {
    }

    static StoreBuild begin(Path folder) {
        return StoreBuild.open(folder, SETTINGS, Checks.NONE);
    }

    static void write(Path folder, List<NamedGraph> graphs) {
        try (StoreBuild build = begin(folder)) {
            graphs.forEach(build::write);
        }
    }

    static Store of(Path folder, NamedGraph... graphs) {
        write(folder, List.of(graphs));
        return Store.open(folder);
    }
}
