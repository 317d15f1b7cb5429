package newsgraph.lexicon;

import newsgraph.model.Span;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TrieTest {

    private static final Trie<Integer> TRIE = Trie.of(Map.of("联合国", 1, "联合国教科文组织", 2, "国", 3, "教科", 4, "", 9));

    @Test
    void the_longest_word_is_found() {
        assertEquals(Optional.of(new Trie.Match<>(new Span(1, 9), 2)), TRIE.longestAt("在联合国教科文组织说", 1));
        assertEquals(Optional.of(new Trie.Match<>(new Span(0, 3), 1)), TRIE.longestAt("联合国教科", 0));
        assertEquals(Optional.empty(), TRIE.longestAt("联合", 0));
    }

    @Test
    void words_are_found_from_left_to_right_without_overlap() {
        assertEquals(List.of(1, 4, 3), TRIE.in("联合国教科国").stream().map(Trie.Match::value).toList());
    }

    @Test
    void all_words_at_an_offset_come_shortest_first() {
        assertEquals(List.of(1, 2), TRIE.allAt("联合国教科文组织", 0).stream().map(Trie.Match::value).toList());
    }

    @Test
    void only_whole_words_have_a_value() {
        assertEquals(Optional.of(3), TRIE.get("国"));
        assertEquals(Optional.empty(), TRIE.get("联合"));
        assertEquals(Optional.empty(), TRIE.get(""));
    }

    @Test
    void it_agrees_with_a_map_on_random_words() {
        Random random = new Random(7);
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            words.put(random(random), i);
        }
        Trie<Integer> trie = Trie.of(words);
        for (int i = 0; i < 5000; i++) {
            String text = random(random);
            assertEquals(Optional.ofNullable(words.get(text)), trie.get(text));
            int longest = 0;
            for (int end = 1; end <= text.length(); end++) {
                longest = words.containsKey(text.substring(0, end)) ? end : longest;
            }
            assertEquals(longest, trie.longestAt(text, 0).map(match -> match.span().end()).orElse(0));
        }
    }

    private static String random(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            word.append((char) ('一' + random.nextInt(8)));
        }
        return word.toString();
    }
}
