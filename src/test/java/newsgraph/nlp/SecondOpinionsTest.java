package newsgraph.nlp;

import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SecondOpinionsTest {

    private static final SecondOpinions OPINIONS = new SecondOpinions(List.of(name(10, 16, Ng.ORGANIZATION, NameModel.FINDER, 0.9), name(30, 33, Ng.PERSON, NameModel.FINDER, 0.4)));

    private static Mention name(int begin, int end, Iri type, String finder, double score) {
        return new Mention(new Span(begin, end), "字".repeat(end - begin), type, finder, score);
    }

    private static double weight(int begin, int end, Iri type) {
        return OPINIONS.weighed(name(begin, end, type, "lexicon", 1)).score();
    }

    @Test
    void who_agrees_with_the_model_makes_it_surer_than_who_opposes_it() {
        assertTrue(weight(10, 16, Ng.ORGANIZATION) > weight(10, 16, Ng.PLACE));
    }

    @Test
    void what_the_model_says_itself_stays() {
        Mention own = name(10, 16, Ng.ORGANIZATION, NameModel.FINDER, 0.9);
        assertEquals(own, OPINIONS.weighed(own));
    }

    @Test
    void who_cuts_across_the_model_weighs_less_than_who_speaks_alone() {
        assertTrue(weight(10, 13, Ng.PLACE) < weight(0, 10, Ng.PLACE));
        assertEquals(weight(10, 13, Ng.PLACE), weight(8, 20, Ng.ORGANIZATION));
        assertEquals(weight(10, 13, Ng.PLACE), weight(10, 16, Ng.PLACE), "another type");
        assertEquals(weight(0, 10, Ng.PLACE), weight(16, 20, Ng.PLACE), "beside is not across");
    }

    @Test
    void a_name_that_the_model_doubts_opposes_nobody() {
        assertEquals(weight(0, 10, Ng.PLACE), weight(30, 34, Ng.PLACE));
    }
}
