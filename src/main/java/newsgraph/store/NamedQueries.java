package newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The ready-made questions that the jar brings ({@code queries/index.txt} lists them), and query files of one's own. */
public final class NamedQueries {

    private NamedQueries() {
    }

    /** All that the jar brings, in the order of the index. */
    public static List<NamedQuery> list() {
        return resource("index.txt").lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).map(NamedQueries::shipped).toList();
    }

    /**
     * A query by its name, or by the path of a file that ends in .rq.
     *
     * @throws StoreException if there is none
     */
    public static NamedQuery find(String nameOrFile) {
        if (nameOrFile.endsWith(".rq")) {
            return file(Path.of(nameOrFile));
        }
        return list().stream().filter(query -> query.name().equals(nameOrFile)).findFirst().orElseThrow(() -> new StoreException(
                "there is no query " + nameOrFile + "; there are " + String.join(", ", list().stream().map(NamedQuery::name).toList()) + ", or give a file that ends in .rq"));
    }

    private static NamedQuery file(Path file) {
        try {
            return NamedQuery.parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new StoreException("cannot read the query " + file + (Files.exists(file) ? ": " + e.getMessage() : ": there is no such file"), e);
        }
    }

    private static NamedQuery shipped(String name) {
        return NamedQuery.parse(name, resource(name + ".rq"));
    }

    private static String resource(String name) {
        try (InputStream in = NamedQueries.class.getResourceAsStream("/queries/" + name)) {
            if (in == null) {
                throw new StoreException("queries/" + name + " is missing from the program: mend queries/index.txt or build again with mvn package");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read queries/" + name, e);
        }
    }
}
