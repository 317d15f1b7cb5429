package newsgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Random;

class CodePointsTest {

    @Test
    void an_offset_between_characters_counts_the_code_points_before_it() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            String text = RandomText.of(random, 40) + "😀甲😀😀";
            CodePoints points = CodePoints.of(text);
            for (int i = 0; i <= text.length(); i++) {
                boolean inside = i > 0 && i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
                if (!inside) {
                    assertEquals(text.codePointCount(0, i), points.at(i), text + " " + i);
                }
            }
        }
    }
}
