package newsgraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Rows of a table of cases: columns parted by tabs, comments behind {@code #}. */
public final class Cases {

    private Cases() {
    }

    public static Stream<List<String>> of(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Cases.class.getResourceAsStream("/cases/" + name), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> List.of(line.split("\t", -1))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
