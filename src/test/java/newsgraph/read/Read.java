package newsgraph.read;

import newsgraph.model.Article;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What inputs gave: the articles, and what was skipped as {@code reason place}. */
public record Read(List<Article> articles, List<Skipped> skipped) {

    public static Read of(ReadOptions options, InputStream standardInput, String... names) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        Inputs.of(List.of(names), options, standardInput).forEach(new Receiver() {
            @Override
            public void article(Article article) {
                read.articles.add(article);
            }

            @Override
            public void skipped(Skipped skipped) {
                read.skipped.add(skipped);
            }
        });
        return read;
    }

    public static Read of(String... names) {
        return of(ReadOptions.NONE, new ByteArrayInputStream(new byte[0]), names);
    }

    public String reasons() {
        return skipped.stream().map(Skipped::reason).collect(Collectors.joining(", "));
    }
}
