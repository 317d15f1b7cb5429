package newsgraph.read;

import newsgraph.model.Imprint;
import newsgraph.read.raw.Encodings;
import newsgraph.read.raw.Keys;
import newsgraph.read.raw.Source;
import newsgraph.read.raw.UnreadableException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table whose first row names the columns, as the fields of a JSON record are named, in English or Chinese (标题, 正文, 日期, 来源, 版面, 链接, 地点). */
final class Table implements Format {

    private static final Map<String, String> CHINESE = Map.ofEntries(Map.entry("标题", "title"), Map.entry("题目", "title"), Map.entry("headline", "title"), Map.entry("正文", "text"),
            Map.entry("内容", "text"), Map.entry("content", "text"), Map.entry("body", "text"), Map.entry("日期", "date"), Map.entry("时间", "date"), Map.entry("发布时间", "date"),
            Map.entry("来源", "source"), Map.entry("媒体", "source"), Map.entry("版面", "page"), Map.entry("版次", "page"), Map.entry("链接", "url"), Map.entry("网址", "url"),
            Map.entry("地点", "place"), Map.entry("编号", "id"), Map.entry("副标题", "subtitles"), Map.entry("副题", "subtitles"));
    /** A quotation mark that is never closed would take the whole file for one cell. */
    private static final int LONGEST = 8 << 20;

    private final CSVFormat dialect;

    private Table(CSVFormat dialect) {
        this.dialect = dialect;
    }

    /** Cells parted by commas, in quotes where they hold commas or line ends. */
    static Table commas() {
        return new Table(CSVFormat.RFC4180);
    }

    /** Cells parted by tabs. */
    static Table tabs() {
        return new Table(CSVFormat.TDF);
    }

    @Override
    public void read(Source source, ReadOptions options, Receiver receiver) throws IOException {
        BufferedInputStream in = new BufferedInputStream(source.bytes().open(), Encodings.HEAD);
        in.mark(Encodings.HEAD);
        byte[] head = in.readNBytes(Encodings.HEAD);
        in.reset();
        Charset charset = Encodings.of(head, head.length < Encodings.HEAD).orElse(StandardCharsets.UTF_8);
        try (Bounded reader = new Bounded(new InputStreamReader(in, Encodings.marking(charset))); CSVParser table = CSVParser.parse(reader, dialect)) {
            Iterator<CSVRecord> rows = table.iterator();
            Map<String, Integer> columns = rows.hasNext() ? columns(rows.next()) : Map.of();
            if (!columns.containsKey("text")) {
                throw new UnreadableException("no text", "the first row names no column text (正文)");
            }
            while (rows.hasNext()) {
                reader.count = 0;
                read(rows.next(), columns, source, options, receiver);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof UnreadableException known ? known : new UnreadableException("broken table", "is damaged: " + e.getCause().getMessage());
        }
    }

    private static Map<String, Integer> columns(CSVRecord names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(CHINESE.getOrDefault(name, name), i);
        }
        return columns;
    }

    private static void read(CSVRecord row, Map<String, Integer> columns, Source source, ReadOptions options, Receiver receiver) {
        try {
            if (row.stream().anyMatch(cell -> cell.contains(Encodings.INVALID))) {
                throw new UnreadableException("wrong encoding", "the row is not valid in the encoding of the file");
            }
            Imprint imprint = new Imprint(Fields.issued(cell(row, columns, "date")), cell(row, columns, "source"), cell(row, columns, "page"), cell(row, columns, "place"), cell(row, columns, "url"));
            String subtitles = cell(row, columns, "subtitles");
            Draft draft = new Draft(cell(row, columns, "id"), cell(row, columns, "title"), subtitles.isEmpty() ? List.of() : List.of(subtitles.split("\\|")),
                    cell(row, columns, "text").replace("\r\n", "\n"), imprint);
            String key = Keys.of(String.join("\t", row.toList()).getBytes(StandardCharsets.UTF_8));
            receiver.article(draft.article(source.file(), source.id() + "#" + key, 1, key, options.imprint()));
        } catch (UnreadableException e) {
            receiver.skipped(new Skipped(source.place() + ", row " + row.getRecordNumber(), e.reason(), e.getMessage()));
        }
    }

    private static String cell(CSVRecord row, Map<String, Integer> columns, String name) {
        int column = columns.getOrDefault(name, -1);
        return column >= 0 && column < row.size() && row.get(column) != null ? row.get(column).strip() : "";
    }

    /** Fails where a row goes on for too long. */
    private static final class Bounded extends FilterReader {

        private long count;

        Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count++;
            checked();
            return super.read();
        }

        @Override
        public int read(char[] characters, int begin, int length) throws IOException {
            int read = super.read(characters, begin, length);
            count += Math.max(0, read);
            checked();
            return read;
        }

        private void checked() throws UnreadableException {
            if (count > LONGEST) {
                throw new UnreadableException("broken table", "a row is longer than " + (LONGEST >> 20) + " million characters: is a quotation mark missing?");
            }
        }
    }
}
