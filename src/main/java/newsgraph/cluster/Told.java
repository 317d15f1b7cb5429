package newsgraph.cluster;

import newsgraph.link.across.TextRecord;
import newsgraph.store.ComparedArticle;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * All that is compared of an article besides its events.
 *
 * @param file in which the article stands
 */
record Told(String file, String article, Optional<TextRecord> text, List<ComparedArticle.Named> people) {

    /** What each article of a file tells, packed. */
    static Iterator<byte[]> in(String folder, String file) {
        List<byte[]> told = new ArrayList<>();
        GraphFiles.read(folder, file, graph -> {
            ComparedArticle article = new ComparedArticle(graph);
            told.add(Packed.of(new Told(file, graph.name().value(), article.text(), article.people())));
        });
        return told.iterator();
    }
}
