package newsgraph.serve;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import newsgraph.OneCall;
import newsgraph.store.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.sparql.pfunction.PFuncSimple;
import org.apache.jena.sparql.util.IterLib;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the server must not do, by requests that try it; each fails when its guard is taken away. */
class ServerSafetyTest {

    private static final Limits SHORT = new Limits(2, 3, 1 << 20, 200_000, 5_000_000);
    private static final String EDITOR = Wire.password("editor", "a secret 密码");
    private static final String PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    @TempDir
    private static Path folder;
    private static Store store;
    private static NewsServer reading;
    private static NewsServer writing;
    private static Wire reader;
    private static Wire writer;

    @BeforeAll
    static void start() throws IOException {
        store = SampleStore.meeting(folder.resolve("kg"));
        Path passwords = folder.resolve("passwords");
        Files.writeString(passwords, "# who may write\n" + Users.line("editor", "a secret 密码") + "\n");
        reading = NewsServer.start(store, new ServeOptions("127.0.0.1", 0, List.of("news.example.org"), Optional.empty(), SHORT));
        writing = NewsServer.start(store, new ServeOptions("127.0.0.1", 0, List.of(), Optional.of(Users.load(passwords)), SHORT));
        reader = new Wire(reading.port());
        writer = new Wire(writing.port());
    }

    @AfterAll
    static void stop() {
        reading.close();
        writing.close();
        store.close();
    }

    @Test
    void questions_are_answered() throws IOException {
        assertEquals(200, reader.query("ASK { ?s ?p ?o }").status());
        assertTrue(reader.query("SELECT ?p { ?p a <https://w3id.org/newsgraph/ns#Person> }").body().contains("/id/person/"));
        for (String path : List.of("/news/sparql?query=ASK%7B%7D", "/news/query?query=ASK%7B%7D", "/news/get?default", "/$/ping", "/$/metrics", "/$/server", "/", "/explore/")) {
            assertEquals(200, reader.get(path).status(), path);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST   | /news/update  | application/sparql-update", "POST | /news/sparql | application/sparql-update", "POST | /news | application/sparql-update",
        "POST   | /news/upload  | text/turtle", "PUT | /news/get?graph=urn:x | text/turtle", "PUT | /news?default | text/turtle", "PUT | /news/data?default | text/turtle",
        "DELETE | /news?default | text/plain", "DELETE | /news/data?default | text/plain", "PATCH | /news | application/rdf-patch", "PUT | /id/person/x | text/turtle",
        "POST   | /$/datasets   | application/x-www-form-urlencoded", "DELETE | /$/datasets/news | text/plain", "POST | /$/compact/news | text/plain",
        "POST   | /$/backup/news | text/plain", "GET | /$/datasets | text/plain", "GET | /$/tasks | text/plain", "POST | /$/server/shutdown | text/plain", "GET | /$/backups-list | text/plain",
        "TRACE  | /explore/     | text/plain",
    })
    void nothing_is_written_or_administered(String method, String path, String type) throws IOException {
        String before = count();
        int status = reader.send(method, path, "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "Content-Type: " + type).status();
        assertTrue(status >= 400 && status < 500, path + " answered " + status);
        assertEquals(before, count());
    }

    /** Other ways to write an address that the server takes for /news/update or /news/data. */
    @ParameterizedTest
    @ValueSource(strings = {"/news/%75pdate", "/%6eews/update", "/news/update/", "/news//update", "//news/update", "/news/./update", "/news/x/../update", "/news/update;x=1", "/news;x=1/update",
        "/news/%2e/update", "/news%2fupdate", "/NEWS/update", "/news/update?x=1", "/news/d%61ta?default", "/news/data;x=1?default", "/news//data?default", "/news/data/?default", "/news/update%00",
        "/news/update%20"})
    void no_address_leads_around_the_password(String path) throws IOException {
        String before = count();
        for (String[] request : new String[][] {{"POST", "application/sparql-update", "INSERT DATA { <urn:a> <urn:b> <urn:c> }"}, {"PUT", "text/turtle", "<urn:a> <urn:b> <urn:c> ."},
            {"POST", "application/x-www-form-urlencoded", "update=INSERT%20DATA%20%7B%20%3Curn:a%3E%20%3Curn:b%3E%20%3Curn:c%3E%20%7D"}}) {
            int status = writer.send(request[0], path, request[2], "Content-Type: " + request[1]).status();
            assertTrue(status >= 400 && status < 500, request[0] + " " + path + " answered " + status);
        }
        assertEquals(before, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } }", "SELECT * { SERVICE SILENT <http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o { SELECT * { SERVICE <http://127.0.0.1:%d/> { ?a ?b ?c } } } }", "SELECT * { FILTER EXISTS { SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } } }"})
    void other_servers_are_not_asked(String query) throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            other.setSoTimeout(300);
            Wire.Answer answer = reader.query(String.format(query, other.getLocalPort()));
            assertEquals(403, answer.status(), answer.body());
            assertThrows(java.net.SocketTimeoutException.class, other::accept, "no one was asked");
        }
    }

    /** A function of Java that tells when it is run. */
    public static final class Told extends FunctionBase0 {

        private static final AtomicInteger RUNS = new AtomicInteger();

        @Override
        public NodeValue exec() {
            RUNS.incrementAndGet();
            return NodeValue.TRUE;
        }
    }

    /** A property computed in Java that tells when it is. */
    public static final class ToldProperty extends PFuncSimple {

        @Override
        public QueryIterator execEvaluated(Binding binding, Node subject, Node property, Node object, ExecutionContext context) {
            Told.RUNS.incrementAndGet();
            return IterLib.noResults(context);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (<java:%s>() AS ?x) {}", "SELECT * { ?s ?p ?o FILTER (<java:%s>()) }", "SELECT (SUM(<java:%s>()) AS ?x) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (true) (<java:%s>())", "SELECT (CALL(<java:%s>) AS ?x) {}", "SELECT (CALL(IRI(CONCAT(\"java:\", \"%s\"))) AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:%s>) AS ?x) {}"})
    void no_java_class_is_run_as_a_function(String query) throws IOException {
        Wire.Answer answer = reader.query(String.format(query, Told.class.getName()));
        assertEquals(0, Told.RUNS.get());
        assertEquals(403, answer.status(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?s <java:%s> ?o }", "SELECT * { ?s ?p ?o . ?s <java:%s>/<urn:x:y> ?z }", "SELECT * { ?s <java:%s>|<urn:x:y> ?o }"})
    void no_java_class_is_run_as_a_property(String query) throws IOException {
        assertEquals(200, reader.query(String.format(query, ToldProperty.class.getName())).status());
        assertEquals(0, Told.RUNS.get());
    }

    @Test
    void files_are_not_read_by_from() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.ttl"), "<urn:secret> <urn:is> \"told\" .");
        Wire.Answer answer = reader.query("SELECT * FROM <" + secret.toUri() + "> { ?s ?p ?o }");
        assertFalse(answer.body().contains("told"), answer.body());
    }

    @Test
    void files_and_pages_are_not_loaded_even_with_a_password() throws IOException {
        Path secret = Files.writeString(folder.resolve("loaded.ttl"), "<urn:secret> <urn:is> \"loaded\" .");
        for (String update : List.of("LOAD <" + secret.toUri() + ">", "LOAD SILENT <" + secret.toUri() + "> INTO GRAPH <urn:g>", "INSERT DATA { <urn:a> <urn:b> <urn:c> } ; LOAD <" + secret.toUri() + ">")) {
            assertEquals(403, writer.update(update, EDITOR).status(), update);
        }
        assertEquals(403, writer.update("INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", EDITOR).status());
        assertFalse(reader.query("SELECT * { ?s <urn:is> ?o }").body().contains("loaded"));
        assertFalse(reader.query("ASK { GRAPH ?g { <urn:a> <urn:b> <urn:c> } }").body().contains("true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../etc/passwd", "/explore/../../pom.xml", "/explore/..%2f..%2fqueries/index.txt", "/explore/%2e%2e/logback.xml", "/explore/lib/../../../logback.xml",
        "/explore/lib/%2e%2e/%2e%2e/%2e%2e/logback.xml", "/..;/logback.xml", "/explore/..;/logback.xml", "/explore//etc/passwd", "/explore/lib//etc/passwd", "/logback.xml", "/explore/..\\logback.xml",
        "/static/../../ontology/newsgraph.ttl", "/explore/%00.js", "/id/../logback.xml", "/id/person/../../logback.xml", "/%5c..%5clogback.xml", "/explore/lib/%252e%252e/logback.xml", "/queries/index.txt",
        "/META-INF/MANIFEST.MF", "/newsgraph/serve/Gate.class", "/lexicon/titles.tsv"})
    void no_path_leads_out_of_the_pages(String path) throws IOException {
        Wire.Answer answer = reader.get(path);
        assertTrue(answer.status() >= 400 && answer.status() < 500, path + " answered " + answer.status());
        assertFalse(answer.body().contains("root:") || answer.body().contains("<configuration>") || answer.body().contains("who-attended"), answer.body());
        assertEquals(Optional.empty(), StaticPages.resource(path.substring(1)).filter(name -> name.contains("..") || name.contains("//")));
    }

    /** In the command line a question may be a file; a server that took one would tell what others have in theirs. */
    @Test
    void no_file_is_taken_for_a_question() throws IOException {
        Path file = Files.writeString(folder.resolve("own.rq"), "# own\nSELECT (\"told\" AS ?x) {}\n");
        for (String name : List.of(file.toString(), "../queries/who-attended.rq", "who-attended.rq", "../who-attended", "index.txt")) {
            assertEquals(400, reader.get("/explore/answer.json?question=" + name).status(), name);
        }
    }

    @Test
    void a_question_of_ten_megabytes_is_refused() throws IOException {
        assertEquals(413, reader.query("ASK { } # " + "x".repeat(10_000_000)).status());
        assertEquals(411, reader.query("5\r\nASK{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked").status());
        assertTrue(reader.get("/news/sparql?query=ASK%7B%7D%23" + "x".repeat(10_000_000)).status() != 200);
    }

    /** Unpacked it would be four times as long as a question may be. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "GZIP", "identity, gzip"})
    void a_packed_question_is_refused(String coding) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = coding.equals("deflate") ? new DeflaterOutputStream(packed) : new GZIPOutputStream(packed)) {
            out.write(("ASK { } # " + "x".repeat(4 << 20)).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(415, reader.send("POST", "/news/sparql", packed.toByteArray(), "Content-Type: application/sparql-query", "Content-Encoding: " + coding).status());
    }

    /** Neither entities of RDF/XML nor contexts of JSON-LD make the server open an address or a file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "rdf+xml | <!DOCTYPE r [<!ENTITY a SYSTEM \"ADDRESS\">]><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><r:Description r:about=\"urn:x:a\"><v xmlns=\"urn:x:\">&a;</v></r:Description></r:RDF>",
        "rdf+xml | <!DOCTYPE r [<!ENTITY % b SYSTEM \"ADDRESS\"> %b;]><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>",
        "rdf+xml | <!DOCTYPE r SYSTEM \"ADDRESS\"><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>",
        "ld+json | {\"@context\": \"ADDRESS\", \"@id\": \"urn:x:a\", \"v\": \"1\"}",
        "ld+json | {\"@context\": {\"@import\": \"ADDRESS\"}, \"@id\": \"urn:x:a\", \"v\": \"1\"}",
    })
    void no_address_in_what_is_written_is_opened(String type, String body) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.jsonld"), "{\"@context\": {\"v\": \"urn:x:told\"}}");
        try (ServerSocket other = new ServerSocket(0)) {
            Thread hangsUp = OneCall.to(other);
            for (String address : List.of(secret.toUri().toString(), "http://127.0.0.1:" + other.getLocalPort() + "/")) {
                writer.send("PUT", "/news/data?graph=urn:x:read", body.replace("ADDRESS", address), "Content-Type: application/" + type, EDITOR);
                assertFalse(reader.query("SELECT * { GRAPH <urn:x:read> { ?s ?p ?o } }").body().contains("told"), address);
            }
            assertTrue(hangsUp.isAlive(), "no one asked");
        }
        writer.send("DELETE", "/news/data?graph=urn:x:read", "", EDITOR);
    }

    @Test
    void a_slow_question_ends() throws IOException {
        for (String ask : List.of("", "?timeout=600", "?timeout=600000")) {
            long begin = System.nanoTime();
            Wire.Answer answer = reader.send("POST", "/news/sparql" + ask, PRODUCT, "Content-Type: application/sparql-query");
            assertEquals(503, answer.status(), answer.body());
            assertTrue(System.nanoTime() - begin < 30_000_000_000L);
        }
    }

    /** In every place where a question may have one. */
    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { BIND (TEXT AS ?text) FILTER REGEX(?text, END) }", "SELECT * { FILTER (REGEX(TEXT, \"(.*a){20}b\")) }", "SELECT (REPLACE(TEXT, END, \"x\") AS ?x) { }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (REGEX(TEXT, END))", "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (true) (REGEX(TEXT, END))", "SELECT ?x { ?s ?p ?o } GROUP BY (REGEX(TEXT, END) AS ?x)",
        "SELECT ?s { ?s ?p ?o } ORDER BY REGEX(TEXT, END)", "SELECT (COUNT(REGEX(TEXT, END)) AS ?x) { ?s ?p ?o }", "SELECT (GROUP_CONCAT(REPLACE(TEXT, END, \"\")) AS ?x) { ?s ?p ?o }",
        "SELECT * { { SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?o FILTER REGEX(TEXT, END) } } } }", "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER REGEX(TEXT, END) } }",
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER REGEX(TEXT, END) }", "DESCRIBE ?s { ?s ?p ?o FILTER REGEX(TEXT, END) }", "ASK { FILTER (<http://www.w3.org/2005/xpath-functions#matches>(TEXT, END)) }",
        "SELECT (<http://www.w3.org/2005/xpath-functions#replace>(TEXT, END, \"\") AS ?x) {}"})
    void a_regular_expression_without_end_ends(String query) throws IOException {
        Wire.Answer answer = reader.query(query.replace("TEXT", "\"" + "a".repeat(40) + "\"").replace("END", "\"(a+)+\\\\1b\""));
        assertEquals(503, answer.status(), answer.body());
    }

    @Test
    void an_update_is_held_to_the_same() throws IOException {
        Wire.Answer answer = writer.update("INSERT { ?s <urn:x:b> ?o } WHERE { ?s ?p ?o FILTER REGEX(\"" + "a".repeat(40) + "\", \"(a+)+\\\\1b\") }", EDITOR);
        assertEquals(503, answer.status(), answer.body());
        assertFalse(reader.query("ASK { ?s <urn:x:b> ?o }").body().contains("true"));
    }

    /** Jena splits texts by patterns as a property, too. */
    @Test
    void no_pattern_is_hidden_in_a_property() throws IOException {
        Wire.Answer answer = reader.query("SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> (\"" + "a".repeat(40) + "\" \"(a+)+\\\\1b\") }");
        assertEquals(200, answer.status(), answer.body());
    }

    @Test
    void a_short_question_makes_no_endless_text() throws IOException {
        String doubled = "\"" + "a".repeat(1000) + "\"";
        for (int i = 0; i < 3; i++) {
            doubled = "REPLACE(" + doubled + ", \"a\", \"" + "a".repeat(1000) + "\")";
        }
        assertEquals(503, reader.query("SELECT (STRLEN(" + doubled + ") AS ?x) {}").status());
        assertEquals(403, reader.query("SELECT (<http://jena.apache.org/ARQ/function#sprintf>(\"%999999999d\", 1) AS ?x) {}").status());
    }

    @Test
    void plain_regular_expressions_work_as_in_sparql() throws IOException {
        assertTrue(reader.query("ASK { FILTER (REGEX(\"江州市\"@zh, \"^江州\") && REGEX(\"ABC\", \"b\", \"i\") && REGEX(\"a.c\", \".c\", \"q\") && !REGEX(\"abc\", \".c\", \"q\")) }").body().contains("true"));
        assertTrue(reader.query("ASK { FILTER (REPLACE(\"江州市\"@zh, \"(州)市\", \"$1\") = \"江州\"@zh) }").body().contains("true"));
        assertTrue(reader.query("ASK { FILTER (COALESCE(REGEX(\"a\", CONCAT(\"(\", \"\")), \"broken\") = \"broken\") }").body().contains("true"));
    }

    @Test
    void an_answer_without_end_breaks_off() throws IOException {
        Wire.Answer answer = reader.send("POST", "/news/sparql", "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 100000", "Content-Type: application/sparql-query", "Accept: text/csv");
        assertTrue(answer.body().length() < 300_000, "" + answer.body().length());
        assertFalse(answer.body().endsWith("\r\n0\r\n\r\n"), "no end mark: the client sees that it is not whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/person/%0d%0aX-Evil:%201", "/id/person/x%0d%0aSet-Cookie:%20a=b.ttl", "/explore/%0d%0aX-Evil:%201", "/news/sparql?query=ASK%7B%7D&callback=%0d%0aX-Evil:1"})
    void no_header_comes_out_of_an_address(String path) throws IOException {
        Wire.Answer answer = reader.get(path);
        assertFalse(answer.has("X-Evil") || answer.has("Set-Cookie"), answer.head());
    }

    @Test
    void only_the_right_password_writes_and_a_wrong_one_waits() throws IOException {
        String update = "INSERT DATA { GRAPH <urn:test> { <urn:a> <urn:b> <urn:c> } }";
        assertEquals(401, writer.update(update).status());
        for (String wrong : List.of(Wire.password("editor", "a secret"), Wire.password("editor", ""), Wire.password("nobody", "a secret 密码"), Wire.password("", ""), "Authorization: Basic !!!",
                "Authorization: Bearer x", "Authorization: Basic")) {
            long begin = System.nanoTime();
            assertEquals(401, writer.update(update, wrong).status(), wrong);
            assertTrue(!wrong.contains("Basic ") || System.nanoTime() - begin > 400_000_000L, "no wait after " + wrong);
        }
        assertEquals(401, writer.send("PUT", "/news/data?graph=urn:test", "<urn:a> <urn:b> <urn:c> .", "Content-Type: text/turtle").status());
        assertFalse(reader.query("ASK { GRAPH <urn:test> { ?s ?p ?o } }").body().contains("true"));
        assertTrue(writer.update(update, EDITOR).status() < 300);
        assertTrue(reader.query("ASK { GRAPH <urn:test> { ?s ?p ?o } }").body().contains("true"));
        assertTrue(writer.update("DROP GRAPH <urn:test>", EDITOR).status() < 300);
        assertTrue(writer.send("PUT", "/news/data?graph=urn:test", "<urn:a> <urn:b> <urn:c> .", "Content-Type: text/turtle", EDITOR).status() < 300);
        assertTrue(writer.send("DELETE", "/news/data?graph=urn:test", "", EDITOR).status() < 300);
    }

    /** Else the time of the answer tells who may write. */
    @Test
    void an_unknown_name_takes_as_much_work_as_a_known_one() throws IOException {
        Users users = Users.load(Files.writeString(folder.resolve("one"), Users.line("editor", "a secret")));
        users.accepts("editor", "wrong");
        long known = work(() -> assertFalse(users.accepts("editor", "wrong")));
        long unknown = work(() -> assertFalse(users.accepts("nobody", "")));
        assertTrue(unknown > known / 2 && known > unknown / 2, known + " and " + unknown + " ns");
    }

    /** No clock is fine enough to see it in a test, so the call is looked for. */
    @Test
    void hashes_are_compared_in_constant_time() {
        Set<String> called = new ClassFileImporter().importClasses(Users.class).get(Users.class).getMethodCallsFromSelf().stream().map(call -> call.getTarget().getFullName()).collect(Collectors.toSet());
        assertTrue(called.contains("java.security.MessageDigest.isEqual([B, [B)"), called.toString());
        assertTrue(called.stream().noneMatch(name -> name.startsWith("java.util.Arrays.equals")), called.toString());
    }

    private static long work(Runnable task) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        task.run();
        return threads.getCurrentThreadCpuTime() - begin;
    }

    @Test
    void a_flood_of_wrong_passwords_is_turned_away_and_readers_are_answered() throws InterruptedException, ExecutionException, IOException {
        ExecutorService guessing = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String guess = Wire.password("editor", "guess" + i);
                guesses.add(guessing.submit(() -> writer.update("DROP ALL", guess).status()));
            }
            assertEquals(200, writer.query("ASK { }").status());
            Set<Integer> answers = new TreeSet<>();
            for (Future<Integer> guess : guesses) {
                answers.add(guess.get());
            }
            assertEquals(Set.of(401, 429), answers);
        } finally {
            guessing.shutdown();
        }
    }

    @Test
    void the_file_of_users_holds_no_password() throws IOException {
        String line = Users.line("editor", "a secret");
        assertFalse(line.contains("a secret"));
        assertFalse(line.equals(Users.line("editor", "a secret")), "salted");
        for (String broken : List.of("editor:plain", "", ":pbkdf2-sha256$1000$a$b", "editor:MD5$1000$a$b")) {
            Path file = Files.writeString(folder.resolve("broken"), broken);
            assertThrows(ServeException.class, () -> Users.load(file), broken);
        }
        assertThrows(ServeException.class, () -> Users.load(folder.resolve("none")));
        assertThrows(ServeException.class, () -> Users.line("a:b", "x"));
    }

    @Test
    void pages_of_other_sites_ask_nothing() throws IOException {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        assertEquals(403, writer.update(update, EDITOR, "Origin: https://evil.example").status());
        assertEquals(403, writer.update(update, EDITOR, "Origin: null").status());
        assertEquals(403, writer.update(update, EDITOR, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors").status());
        assertEquals(403, reader.query("ASK {}", "Origin: http://evil.example").status());
        assertEquals(403, reader.get("/news/sparql?query=ASK%7B%7D", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors").status());
        assertEquals(200, reader.get("/explore/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate").status(), "a link may lead here");
        assertEquals(200, reader.query("ASK {}", "Origin: http://localhost:" + reading.port(), "Sec-Fetch-Site: same-origin").status());
        assertFalse(reader.query("ASK {}", "Origin: http://localhost:" + reading.port()).has("Access-Control-"), "no CORS");
        assertTrue(reader.send("OPTIONS", "/news/sparql", "", "Origin: https://evil.example", "Access-Control-Request-Method: POST").status() >= 400);
    }

    @Test
    void the_server_answers_to_its_own_names_alone() throws IOException {
        assertEquals(421, reader.get("/", "Host: evil.example").status());
        assertEquals(421, writer.update("DROP ALL", EDITOR, "Host: evil.example:" + writing.port()).status());
        assertEquals(200, reader.get("/", "Host: news.example.org").status());
        assertEquals(200, reader.get("/", "Host: 127.0.0.1:" + reading.port()).status());
    }

    @Test
    void every_page_says_what_it_may_do() throws IOException {
        for (String path : List.of("/", "/explore/", "/id/person/x", "/news/sparql?query=ASK%7B%7D", "/nothing")) {
            Wire.Answer answer = reader.get(path);
            assertTrue(answer.has("Content-Security-Policy: default-src '") && answer.has("X-Content-Type-Options: nosniff") && answer.has("X-Frame-Options: DENY"), answer.head());
            assertFalse(answer.has("Set-Cookie"), answer.head());
        }
        for (String path : List.of("/explore/", "/id/person/x")) {
            assertFalse(reader.get(path).head().contains("unsafe"), path);
        }
    }

    @Test
    void a_taken_port_is_told() {
        String said = assertThrows(ServeException.class, () -> NewsServer.start(store, ServeOptions.reading(reading.port()))).getMessage();
        assertTrue(said.contains("another program does"), said);
    }

    private static String count() throws IOException {
        return reader.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").body();
    }
}
