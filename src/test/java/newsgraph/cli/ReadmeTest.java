package newsgraph.cli;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every command of the README runs, in its order, with its stores and files in a folder of the test. */
@Tag("engine")
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    /** Words of a command line: quoted, or without blanks. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private static Path folder;

    static Stream<String> commands() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md"))).results().flatMap(block -> block.group(1).lines()).map(line -> line.replaceFirst("\\s+#.*", "").strip())
                .filter(line -> !line.isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> every_command_runs() throws IOException {
        return commands().filter(command -> command.contains("./newsgraph") && !endless(command)).map(command -> DynamicTest.dynamicTest(command, () -> run(command)));
    }

    @Test
    void what_is_not_run_here_is_run_by_ci_or_has_no_end() throws IOException {
        String ci = Files.readString(Path.of(".ci/run"));
        commands().filter(command -> !command.contains("./newsgraph") && !endless(command)).forEach(command -> assertTrue(ci.contains(command), command));
        assertTrue(commands().anyMatch("mvn -B verify"::equals), "the README says how to run the tests");
    }

    /** The Java of the README is compiled and run as a program of its own. */
    @Test
    void the_java_example_compiles_and_says_what_stands_behind_it() throws IOException, InterruptedException {
        Matcher example = JAVA.matcher(Files.readString(Path.of("README.md")));
        assertTrue(example.find());
        List<String> lines = example.group(1).lines().toList();
        String imports = lines.stream().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String code = lines.stream().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        assertTrue(lines.size() - imports.lines().count() <= 7, "short");
        Path source = Files.writeString(folder.resolve("Example.java"), imports + "\nclass Example { public static void main(String[] args) throws Exception {\n" + code + "\n} }");
        Process run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), source.toString())
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor(), out);
        Matcher said = Pattern.compile("// (.+)").matcher(code);
        assertTrue(said.find() && out.contains(said.group(1)), out);
        assertTrue(Files.readString(folder.resolve("kg.ttl")).contains("ng:Talks"));
    }

    /** Servers and watchers; tests of their own start and stop them. */
    private static boolean endless(String command) {
        return command.contains(" serve ") || command.contains(" --watch ");
    }

    private static void run(String command) {
        String[] piped = command.split(" \\| ", 2);
        String input = piped.length == 2 ? words(piped[0]).get(1) + "\n" : "";
        List<String> words = words(piped[piped.length - 1]);
        assertEquals("./newsgraph", words.get(0), command);
        String[] args = words.stream().skip(1).map(word -> word.matches("kg(\\..*|-.*)?") ? folder.resolve(word).toString() : word).toArray(String[]::new);
        Ran ran = Ran.withInput(input, args);
        assertEquals(0, ran.code(), ran.err());
        assertFalse(ran.out().isEmpty() && ran.err().isEmpty(), "says something");
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }
}
