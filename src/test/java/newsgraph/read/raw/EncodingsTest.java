package newsgraph.read.raw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EncodingsTest {

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void simplified_text_is_read_in_every_encoding(String charset) throws IOException {
        String text = "市政府昨天召开会议，研究防汛工作。";
        assertEquals(text, Encodings.text(text.getBytes(Charset.forName(charset))).replace("\ufeff", ""));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "Big5", "UTF-16LE"})
    void traditional_text_is_read_in_every_encoding(String charset) throws IOException {
        String text = "市政府昨天召開會議，討論了國際貿易的問題，並且決定對學生進行調查。";
        assertEquals(text, Encodings.text(text.getBytes(Charset.forName(charset))));
    }

    @Test
    void damaged_utf8_is_not_taken_for_another_encoding() {
        byte[] bytes = "市政府昨天召开会议，研究防汛工作。".getBytes(StandardCharsets.UTF_8);
        bytes[4] = ' ';
        UnreadableException e = assertThrows(UnreadableException.class, () -> Encodings.text(bytes));
        assertEquals("wrong encoding", e.reason());
        assertTrue(e.getMessage().contains("broken at byte 3"), e.getMessage());
    }

    @Test
    void bytes_with_control_characters_are_no_text() {
        assertEquals("binary", assertThrows(UnreadableException.class, () -> Encodings.text(new byte[]{1, 2, 3, 0, 5})).reason());
    }

    @Test
    void lines_are_read_one_by_one_and_a_broken_or_endless_one_is_told() throws IOException {
        byte[] endless = new byte[TextLines.LONGEST + 10];
        Arrays.fill(endless, (byte) 'a');
        byte[] bytes = new java.io.SequenceInputStream(new ByteArrayInputStream("\ufeff一\r\n\n".getBytes(StandardCharsets.UTF_8)), new java.io.SequenceInputStream(
                new ByteArrayInputStream(endless), new ByteArrayInputStream(new byte[]{'\n', (byte) 0xe4, (byte) 0xb8, '\n', 'b'}))).readAllBytes();
        TextLines lines = TextLines.of(new ByteArrayInputStream(bytes));
        assertEquals(Optional.of("一"), lines.next().orElseThrow().text());
        assertEquals(Optional.of(""), lines.next().orElseThrow().text());
        assertEquals("line too long", lines.next().orElseThrow().unreadable().reason());
        assertEquals("wrong encoding", lines.next().orElseThrow().unreadable().reason());
        assertEquals(4, lines.next().orElseThrow().number());
        assertTrue(lines.next().isEmpty());
    }
}
