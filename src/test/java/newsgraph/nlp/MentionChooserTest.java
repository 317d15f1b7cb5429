package newsgraph.nlp;

import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MentionChooserTest {

    private static final String TEXT = "上海市公安局局长";

    @Test
    void the_whole_organization_wins_over_the_surer_place_in_it() {
        assertEquals(List.of("上海市公安局"), chosen(name(0, 6, Ng.ORGANIZATION, 0.7), name(0, 3, Ng.PLACE, 0.9)));
    }

    @Test
    void a_sure_short_name_wins_over_a_doubtful_long_one() {
        assertEquals(List.of("上海市"), chosen(name(0, 8, Ng.ORGANIZATION, 0.4), name(0, 3, Ng.PLACE, 0.95)));
    }

    @Test
    void doubtful_names_are_left_out() {
        assertEquals(List.of(), chosen(name(0, 3, Ng.PLACE, 0.2)));
    }

    @Test
    void two_finders_that_agree_are_surer_than_one() {
        List<Mention> chosen = new MentionChooser().choose(List.of(name(0, 3, Ng.PLACE, 0.5), new Mention(new Span(0, 3), "上海市", Ng.PLACE, "other", 0.5)));
        assertEquals(0.75, chosen.get(0).score(), 1e-9);
    }

    @Test
    void names_come_in_text_order_whatever_the_order_of_proposals() {
        assertEquals(List.of("上海市", "公安局"), chosen(name(3, 6, Ng.ORGANIZATION, 0.9), name(0, 3, Ng.PLACE, 0.9)));
    }

    private static List<String> chosen(Mention... proposals) {
        return new MentionChooser().choose(List.of(proposals)).stream().map(Mention::surface).toList();
    }

    private static Mention name(int begin, int end, Iri type, double score) {
        return new Mention(new Span(begin, end), TEXT.substring(begin, end), type, "test", score);
    }
}
