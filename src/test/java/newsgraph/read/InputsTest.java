package newsgraph.read;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InputsTest {

    private static final String STORY = "青溪大桥通车\n\n本报讯 昨天，青溪大桥建成通车。";

    @TempDir
    private Path folder;

    @Test
    void bad_files_are_skipped_with_a_reason_and_the_rest_is_read() throws IOException {
        write("a-empty.txt", "");
        Files.write(folder.resolve("b-binary.txt"), new byte[]{0, 1, 2, 3, 4, 5, 0, 9});
        Files.write(folder.resolve("c-broken.txt"), new byte[]{'a', (byte) 0xe4, (byte) 0xb9, ' ', (byte) 0xe5, (byte) 0xb8, (byte) 0x82});
        write("d-good.txt", STORY);
        write("e-front.txt", "---\ndate: 2024-02-31\n---\n" + STORY);
        write("f-front.txt", "---\ndate: [\nsource: a\n---\n" + STORY);
        write("g-large.txt", "长".repeat(2_000_000));
        write("h.xyz", STORY);
        write("i-blank.txt", " \n\u3000\n");
        write(".hidden.txt", STORY);
        Files.write(folder.resolve("j-chinese.txt"), STORY.getBytes(Charset.forName("GB18030")));
        Read read = Read.of(folder.toString());
        assertEquals("empty, binary, wrong encoding, wrong date, broken front matter, too large, unknown format, no text", read.reasons());
        assertEquals(List.of("d-good.txt", "j-chinese.txt"), read.articles().stream().map(Article::id).toList());
        assertEquals(read.articles().get(0).text(), read.articles().get(1).text());
    }

    @Test
    void bad_records_are_skipped_with_file_and_line_and_the_rest_is_read() throws IOException {
        Path file = write("a.jsonl", "{\"id\":\"one\",\"text\":\"昨天下雨。\",\"title\":\"雨\",\"subtitles\":[\"大雨\"],\"date\":\"2024-05-01T08:30:00\",\"page\":\"03\"}\n{broken\n\n[1]\n"
                + "{\"title\":\"没有正文\"}\n{\"text\":\"今天晴。\",\"date\":\"去年\"}\n{\"text\":\" \"}\n{\"text\":\"今天晴。\",\"title\":{\"a\":1}}\n{\"text\":\"今天晴。\"}");
        Read read = Read.of(file.toString());
        assertEquals("broken JSON, broken JSON, no text, wrong date, no text, wrong field", read.reasons());
        assertEquals(file + ":2", read.skipped().get(0).place());
        Article first = read.articles().get(0);
        assertEquals("one 雨 [大雨] Optional[2024-05-01T08:30] 03", first.id() + " " + first.headline() + " " + first.subtitles() + " " + first.imprint().issued() + " " + first.imprint().printPage());
        assertEquals(2, read.articles().size());
        assertEquals(16, first.page().key().length());
    }

    @Test
    void front_matter_goes_before_the_options_and_is_kept_as_it_is_written() throws IOException {
        Path file = write("a.txt", "---\ndate: 2024-12-31\nsource: 江州日报\npage: 02\n---\n" + STORY);
        Imprint options = new Imprint(Optional.of(LocalDate.of(2020, 1, 1).atStartOfDay()), "别的报", "", "江州市", "");
        Article article = Read.of(new ReadOptions(options, false), new ByteArrayInputStream(new byte[0]), file.toString()).articles().get(0);
        assertEquals("2024-12-31 江州日报 02 江州市", article.imprint().date().orElseThrow() + " " + article.imprint().source() + " " + article.imprint().printPage() + " " + article.imprint().place());
        assertEquals("青溪大桥通车", article.headline());
        assertEquals("本报讯 昨天，青溪大桥建成通车。", article.toRaw().runs().get(0).raw().of(article.page().text()));
    }

    @Test
    void lines_are_taken_literally_and_keep_their_numbers() {
        Read read = Read.of(new ReadOptions(Imprint.NONE, true), new ByteArrayInputStream(" 一 \n\n三".getBytes(StandardCharsets.UTF_8)), "-");
        assertEquals(List.of("0: 一 ", "1:", "2:三"), read.articles().stream().map(article -> article.id() + ":" + article.text()).toList());
    }

    @Test
    void standard_input_is_text_or_records_packed_or_not() throws IOException {
        assertEquals("青溪大桥通车", standardInput(STORY.getBytes(StandardCharsets.UTF_8)).headline());
        assertEquals("雨", standardInput(" {\"title\":\"雨\",\"text\":\"昨天下雨。\"}".getBytes(StandardCharsets.UTF_8)).headline());
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(STORY.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("青溪大桥通车", standardInput(packed.toByteArray()).headline());
    }

    @Test
    void a_packed_file_has_the_key_of_its_content() throws IOException {
        Path plain = write("a.txt", STORY);
        Path packed = folder.resolve("b.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(STORY.getBytes(StandardCharsets.UTF_8));
        }
        List<Article> articles = Read.of(plain.toString(), packed.toString()).articles();
        assertEquals(articles.get(0).page().key(), articles.get(1).page().key());
    }

    @Test
    void articles_of_files_with_one_name_in_several_folders_have_their_own_ids() throws IOException {
        Files.createDirectories(folder.resolve("01"));
        Files.createDirectories(folder.resolve("02"));
        write("01/a.txt", STORY);
        write("02/a.txt", STORY);
        assertEquals(List.of("01/a.txt", "02/a.txt"), Read.of(folder.toString()).articles().stream().map(Article::id).toList());
    }

    @Test
    void a_folder_without_articles_and_a_missing_file_are_told() {
        assertEquals("no articles", Read.of(folder.toString()).reasons());
        assertTrue(assertThrows(ReadException.class, () -> Read.of("nowhere.txt")).getMessage().contains("nowhere.txt"));
    }

    private static Article standardInput(byte[] bytes) {
        return Read.of(ReadOptions.NONE, new ByteArrayInputStream(bytes), "-").articles().get(0);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
