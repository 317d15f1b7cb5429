package newsgraph.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;

import java.util.Random;

class EntityIrisTest {

    private static final String SIGNS = "上海·（）“”—〇𠮷😀é e\u0301ABC12 \u3000\t<>\"{}|^`\\%/?#[]@:;,.~-_&'()*+=\u200b\ufeff\ue000\uffff\ud800";

    @Test
    void a_plain_name_stays_readable() {
        assertEquals("https://newsgraph.example/id/place/上海市", EntityIris.of("place", "上海市").value());
        assertEquals("https://newsgraph.example/id/person/安娜·林德", EntityIris.of("person", " 安娜·林德 ").value());
    }

    @Test
    void two_ways_to_write_an_accent_give_one_iri() {
        assertEquals(EntityIris.of("person", "\u00e9"), EntityIris.of("person", "e\u0301"));
    }

    @Test
    void no_name_makes_an_iri_that_jena_warns_of() {
        long seed = 20231229;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder name = new StringBuilder("名");
            for (int i = random.nextInt(12); i >= 0; i--) {
                name.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            IRIx iri = IRIx.create(EntityIris.of("org", name.toString()).value());
            assertFalse(iri.hasViolations(), () -> "seed " + seed + ": " + name + " -> " + iri);
        }
    }
}
