package newsgraph.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to.
 *
 * @param out    results, in UTF-8
 * @param err    everything else: progress, warnings, errors
 * @param person true if a person watches: progress is then shown on one line that changes, and colours are used
 */
public record Terminal(InputStream in, OutputStream out, PrintWriter err, boolean person) {

    /** Writes text to the results. */
    void print(String text) {
        PrintWriter lines = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.print(text);
        lines.flush();
    }
}
