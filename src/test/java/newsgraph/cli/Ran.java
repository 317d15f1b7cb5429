package newsgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command run in this process, with what it printed. */
record Ran(int code, byte[] bytes, String err) {

    static Ran newsgraph(String... args) {
        return withInput("", args);
    }

    static Ran withInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int code = Main.run(args, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, new PrintWriter(err, true), false);
        return new Ran(code, out.toByteArray(), err.toString());
    }

    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out().lines().toList();
    }
}
