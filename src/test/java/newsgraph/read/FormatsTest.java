package newsgraph.read;

import com.github.luben.zstd.ZstdOutputStream;
import newsgraph.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every format, on samples made with real tools; see {@code formats/README.md}. */
class FormatsTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "formats");

    @TempDir
    private Path folder;

    /** File; how many articles; of the first one: headline, issue date, source, beginning and end of its text; reasons of what was skipped. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        gb.html        | 1 | 江州港扩建工程开工         | 2024-03-15T08:31 | 江州日报   | 本报讯 3月14日，江 | 1.2亿吨。        | ''
        linked.html    | 1 | 台风“海葵花”登陆南岬镇     | 2024-09-06T22:10 | 临海日报   | 据临海通讯社电     | 11.6万人。       | ''
        rss.xml        | 2 | 云江高铁开工               | 2024-12-11T08:00 | 临海日报   | 云江高铁12月10日   | 全长78公里。     | no text
        atom.xml       | 1 | 氢能联盟成立               | 2024-11-12T10:00 | 云城晚报   | 临海省氢能         | 昨天成立。       | ''
        nitf.xml       | 1 | 江州市出台规定鼓励旧房加装电梯 | 2024-03-15T08:30 | 江州日报 | 江州市昨天         | 起施行。         | ''
        newsml.xml     | 2 | 青溪县发生4.2级地震        | 2024-07-05T00:20 | 临海通讯社 | 7月4日21时16分     | 伤亡报告。       | no text
        entity.xml     | 0 | ''                         | ''               | ''         | ''                 | ''               | broken XML
        doctype.xml    | 1 | 松溪水库开闸放水           | 2024-04-02T06:00 | 临海通讯社 | 松溪水库4月1日开闸放水——这 | 得到保证。 | ''
        list.json      | 2 | 云城开通夜间公交           | 2024-04-02T00:00 | 云城晚报   | 云城公交集团       | 凌晨1时。          | no text
        damaged.warc   | 2 | 台风“海葵花”登陆南岬镇     | 2024-09-06T22:10 | 临海日报   | 据临海通讯社电     | 11.6万人。       | broken page, broken page
        table.csv      | 1 | 云城下雪                   | 2024-12-16T00:00 | 云城晚报   | 云城昨天下雪       | 出行受阻。       | no text, wrong date
        table.tsv      | 1 | 渡轮停航                   | ''               | ''         | 东海渡轮           | 停航。           | ''
        note.md        | 1 | 茶博会开幕                 | 2024-05-20T00:00 | 江州日报   | 第六届江州茶博会昨天开幕，展期三天。 | 展出红茶 | ''
        library.docx   | 1 | 云城图书馆新馆开放         | ''               | ''         | 本报讯 云城图书馆  | 照常开放。       | ''
        columns.pdf    | 1 | 江州港扩建工程开工         | ''               | ''         | 本报讯 3月14日，江州港扩建工程 | 江州港集团管理。 | ''
        crawl.warc.gz  | 2 | 江州港扩建工程开工         | 2024-03-15T08:31 | 江州日报   | 本报讯             | 1.2亿吨。        | ''
        crawl2.warc    | 1 | 台风“海葵花”登陆南岬镇     | 2024-09-06T22:10 | 临海日报   | 据临海通讯社电     | 11.6万人。       | ''
        news.zip       | 5 | 云城下雪                   | 2024-12-16T00:00 | 云城晚报   | 云城               | 受阻。           | no text, wrong date, unknown format
        news.tar.gz    | 5 | 云城下雪                   | 2024-12-16T00:00 | 云城晚报   | 云城               | 受阻。           | no text, wrong date, unknown format
        news.tar.zst   | 5 | 云城下雪                   | 2024-12-16T00:00 | 云城晚报   | 云城               | 受阻。           | no text, wrong date, unknown format
        """)
    void a_sample_is_read(String file, int articles, String headline, String issued, String source, String begin, String end, String reasons) {
        Read read = Read.of(SAMPLES.resolve(file).toString());
        assertEquals(articles, read.articles().size());
        assertEquals(reasons, read.reasons());
        if (articles > 0) {
            Article first = read.articles().get(0);
            assertEquals(headline, first.headline());
            assertEquals(issued, first.imprint().issued().map(Object::toString).orElse(""));
            assertEquals(source, first.imprint().source());
            assertTrue(first.text().startsWith(begin) && first.text().endsWith(end), first.text());
        }
    }

    /** Ending of the file; its content with the text in it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        txt   | 市政府召開會議\\n\\nTEXT
        md    | # 市政府召開會議\\n\\nTEXT
        html  | <html><head><title>市政府召開會議</title></head><body><article><h1>市政府召開會議</h1><p>TEXT</p></article></body></html>
        jsonl | {"title": "市政府召開會議", "text": "TEXT"}
        json  | [{"title": "市政府召開會議", "text": "TEXT"}]
        csv   | title,text\\n市政府召開會議,TEXT
        tsv   | title\\ttext\\n市政府召開會議\\tTEXT
        rss   | <rss version="2.0"><channel><title>報</title><link>http://a.example</link><description>報</description><item><title>市政府召開會議</title><description>TEXT</description></item></channel></rss>
        """)
    void a_text_is_read_in_every_encoding(String ending, String content) throws IOException {
        String text = "市政府昨天召開會議，討論了國際貿易的問題，並且決定對學生進行調查。會議認為，這項調查關係到全市學校的發展，各區縣應當認真組織。";
        for (String charset : List.of("UTF-8", "UTF-8 with a mark", "GB18030", "Big5", "UTF-16")) {
            Path file = folder.resolve("a." + ending);
            String mark = charset.endsWith("mark") ? "\ufeff" : "";
            Files.write(file, (mark + content.replace("\\n", "\n").replace("\\t", "\t").replace("TEXT", text)).getBytes(charset.replace(" with a mark", "")));
            Read read = Read.of(file.toString());
            assertEquals("", read.reasons(), charset);
            assertEquals("市政府召開會議 " + text, read.articles().get(0).headline() + " " + read.articles().get(0).text(), charset);
        }
    }

    /** A year of a paper in one file: some megabytes are read in the time of a page each, whatever the length. */
    @ParameterizedTest
    @ValueSource(strings = {"txt", "html", "md"})
    void a_page_of_megabytes_is_read(String ending) throws IOException {
        StringBuilder page = new StringBuilder();
        String story = "昨天，江州港扩建工程开工。工程总投资36亿元，由江州港集团管理，建成后港口年吞吐量将达到1.2亿吨，江州将成为临海省第二个亿吨大港。".repeat(4);
        for (int i = 0; i < 2_000; i++) {
            page.append(ending.equals("html") ? "<p>" + story + "</p>\n" : story + "\n\n");
        }
        String head = ending.equals("html") ? "<html><body><h1>江州港扩建工程开工</h1>\n" : ending.equals("md") ? "# 江州港扩建工程开工\n\n" : "江州港扩建工程开工\n\n";
        Files.writeString(folder.resolve("a." + ending), head + page);
        Read read = assertTimeout(Duration.ofMinutes(2), () -> Read.of(folder.toString()));
        assertEquals("", read.reasons());
        assertEquals(2_000 * story.length(), read.articles().stream().mapToInt(article -> article.text().replace("\n", "").length()).sum());
    }

    @Test
    void columns_of_a_pdf_are_read_one_after_the_other_and_radicals_are_characters() {
        List<String> paragraphs = Read.of(SAMPLES.resolve("columns.pdf").toString()).articles().get(0).paragraphs();
        assertEquals(3, paragraphs.size());
        assertEquals("江州港集团董事长石清扬说，工程建成后，港口年吞吐量将达到1.2亿吨，江州将成为临海省第二个亿吨大港。", paragraphs.get(1));
    }

    /** File; where 40 bytes are overwritten, in percent; articles that are read of it; reasons; what the last message says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        gb.html       | 50 | 0 | wrong encoding  | not valid UTF-8, GB18030, Big5 or UTF-16
        linked.html   | 50 | 0 | wrong encoding  | broken at byte 461
        rss.xml       | 50 | 0 | broken XML      | line 2, column 123
        atom.xml      | 50 | 0 | broken XML      | line 2, column 46
        nitf.xml      | 50 | 0 | broken XML      | line 2, column 34
        doctype.xml   | 50 | 0 | broken XML      | line 3, column 97
        newsml.xml    | 50 | 0 | broken XML      | line 2, column 368
        list.json     | 40 | 1 | wrong encoding, no text | record 2
        list.json     | 66 | 1 | broken JSON     | in its record 2 (line
        table.csv     | 30 | 0 | wrong encoding, no text, wrong date | row 4
        table.csv     | 50 | 0 | broken table    | line: 3
        table.tsv     | 50 | 0 | wrong encoding  | row 2
        note.md       | 50 | 0 | wrong encoding  | broken at byte 102
        library.docx  | 5  | 0 | broken document | damaged Word document
        columns.pdf   | 1  | 0 | broken document | damaged PDF
        crawl.warc.gz | 50 | 1 | broken archive  | behind its record 4
        crawl2.warc   | 50 | 0 | wrong encoding  | linked.html
        news.zip      | 50 | 4 | no text, wrong date, unknown format, wrong encoding | gb.html
        news.tar.gz   | 50 | 2 | no text, wrong date, unknown format, binary, broken archive, broken archive | the name of a file
        news.tar.zst  | 50 | 4 | no text, wrong date, unknown format, wrong encoding, broken archive | behind its file 7
        """)
    void a_damaged_file_is_told_with_the_place_and_the_rest_is_read(String file, int percent, int articles, String reasons, String message) throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve(file));
        int begin = bytes.length * percent / 100;
        Arrays.fill(bytes, begin, Math.min(bytes.length, begin + 40), (byte) 0xff);
        Files.write(folder.resolve(file), bytes);
        Files.writeString(folder.resolve("z.txt"), "县城通车\n\n本报讯 昨天，公路通车。");
        Read read = Read.of(folder.toString());
        assertEquals(articles, read.articles().size() - 1);
        assertEquals(reasons, read.reasons());
        assertTrue(last(read).toString().contains(message) && last(read).place().contains(file), last(read).toString());
        assertEquals("z.txt", read.articles().get(read.articles().size() - 1).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss.xml", "atom.xml", "nitf.xml", "newsml.xml", "library.docx", "columns.pdf", "crawl.warc.gz", "crawl2.warc", "news.zip", "news.tar.gz", "news.tar.zst"})
    void a_file_cut_off_is_told_or_read_whole_and_the_next_one_is_read(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve(file));
        Files.write(folder.resolve(file), Arrays.copyOf(bytes, bytes.length * 6 / 10));
        Files.writeString(folder.resolve("z.txt"), "县城通车\n\n本报讯 昨天，公路通车。");
        Read read = Read.of(folder.toString());
        boolean whole = read.articles().get(0).text().equals(Read.of(SAMPLES.resolve(file).toString()).articles().get(0).text());
        assertTrue(!read.skipped().isEmpty() || whole);
        assertEquals("z.txt", read.articles().get(read.articles().size() - 1).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "rss", "xml", "csv", "tsv", "md", "docx", "pdf", "warc", "zip", "tar", "gz", "warc.gz", "zst", "txt", "jsonl"})
    void bytes_that_are_something_else_are_skipped(String ending) throws IOException {
        byte[] noise = new byte[5000];
        new java.util.Random(1).nextBytes(noise);
        Path file = Files.write(folder.resolve("noise." + ending), noise);
        Read read = Read.of(file.toString());
        assertEquals(0, read.articles().size());
        assertFalse(read.skipped().isEmpty());
    }

    /** 80 MB of zeros in some 80 kB, in every packing; of a Word document too. */
    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl.gz", "a.jsonl.zst", "a.txt.zip", "a.docx"})
    void bombs_are_not_unpacked_to_their_end(String name) throws IOException {
        boolean inZip = name.endsWith(".zip") || name.endsWith(".docx");
        try (OutputStream plain = Files.newOutputStream(folder.resolve(name)); OutputStream out = name.endsWith(".zst") ? new ZstdOutputStream(plain) : inZip ? new ZipOutputStream(plain) : new GZIPOutputStream(plain)) {
            if (out instanceof ZipOutputStream zip) {
                zip.putNextEntry(new ZipEntry(name.endsWith(".docx") ? "word/document.xml" : "a.jsonl"));
            }
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }
        assertEquals("bomb", Read.of(folder.toString()).reasons());
    }

    @Test
    void archives_in_archives_are_not_opened_without_end() throws IOException {
        byte[] inner = zip("x.txt", "县城通车\n\n昨天，公路通车。".getBytes(StandardCharsets.UTF_8));
        for (int depth = 0; depth < 4; depth++) {
            inner = zip("x.zip", inner);
        }
        Files.write(folder.resolve("b.zip"), inner);
        assertEquals("bomb", Read.of(folder.toString()).reasons());
    }

    @Test
    void paths_in_an_archive_lead_nowhere() throws IOException {
        Files.write(folder.resolve("a.zip"), zip("../../evil.txt", "县城通车\n\n昨天，公路通车。".getBytes(StandardCharsets.UTF_8)));
        assertTrue(Read.of(folder.resolve("a.zip").toString()).articles().size() <= 1);
        assertFalse(Files.exists(folder.resolve("../../evil.txt")));
    }

    @Test
    void names_of_files_in_a_zip_from_windows_are_read() throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, java.nio.charset.Charset.forName("GB18030"))) {
            zip.putNextEntry(new ZipEntry("江州日报/第一版.txt"));
            zip.write("县城通车\n\n昨天，公路通车。".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("a.zip"), packed.toByteArray());
        assertEquals("a.zip/江州日报/第一版.txt", Read.of(folder.toString()).articles().get(0).id());
    }

    /** Neither a document type nor an entity makes the program open an address or another file; a feed with either is not read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "xml  | <!DOCTYPE nitf SYSTEM \"ADDRESS\"><nitf/>", "xml | <!DOCTYPE nitf [<!ENTITY a SYSTEM \"ADDRESS\">]><nitf><body><p>&a;</p></body></nitf>",
        "xml  | <!DOCTYPE newsItem [<!ENTITY % a SYSTEM \"ADDRESS\"> %a;]><newsItem/>", "xml | <!DOCTYPE rss SYSTEM \"ADDRESS\"><rss version=\"2.0\"><channel/></rss>",
        "rss  | <!DOCTYPE rss SYSTEM \"ADDRESS\"><rss version=\"2.0\"><channel><item><description>昨天通车。</description></item></channel></rss>",
        "rss  | <!DOCTYPE rss [<!ENTITY a SYSTEM \"ADDRESS\">]><rss version=\"2.0\"><channel><item><description>昨天通车。&a;</description></item></channel></rss>",
        "atom | <!DOCTYPE feed [<!ENTITY a SYSTEM \"ADDRESS\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><summary>昨天通车。&a;</summary></entry></feed>",
        "docx | <!DOCTYPE w [<!ENTITY a SYSTEM \"ADDRESS\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:t>昨天通车。&a;</w:t></w:p></w:document>",
    })
    void no_address_in_xml_is_opened(String ending, String xml) throws IOException {
        Path secret = Files.createDirectories(folder.resolve("other")).resolve("secret");
        Files.writeString(secret, "外面的话");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            for (String address : List.of(secret.toUri().toString(), "http://127.0.0.1:" + server.getLocalPort() + "/news.dtd")) {
                Read read = Read.of(write(ending, xml.replace("ADDRESS", address)).toString());
                assertEquals(0, read.articles().size(), () -> read.articles().get(0).text());
                assertEquals(1, read.skipped().size());
            }
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    /** One entity of 40 kB named a thousand times: no counting of entities stops that. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "xml  | nitf | <nitf><body><p>TEXT</p></body></nitf>", "rss | rss | <rss version=\"2.0\"><channel><item><description>TEXT</description></item></channel></rss>",
        "atom | feed | <feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><summary>TEXT</summary></entry></feed>",
        "docx | w:document | <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:t>TEXT</w:t></w:p></w:document>",
    })
    void entities_of_ones_own_are_not_written_out(String ending, String root, String xml) throws IOException {
        String declared = "<!DOCTYPE " + root + " [<!ENTITY a \"" + "昨天通车。".repeat(8_000) + "\">]>";
        Read read = Read.of(write(ending, declared + xml.replace("TEXT", "&a;".repeat(1_000))).toString());
        assertEquals("0 broken XML", read.articles().size() + " " + read.reasons());
    }

    private Path write(String ending, String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return Files.write(folder.resolve("a." + ending), ending.equals("docx") ? zip("word/document.xml", bytes) : bytes);
    }

    private static Skipped last(Read read) {
        return read.skipped().get(read.skipped().size() - 1);
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return packed.toByteArray();
    }
}
