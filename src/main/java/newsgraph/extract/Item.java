package newsgraph.extract;

import newsgraph.model.Entity;
import newsgraph.model.Filler;
import newsgraph.model.Iri;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Title;

import java.util.List;
import java.util.Optional;

/**
 * One candidate for a role: a name with its titles, an amount, or a noun phrase.
 *
 * @param kind   for a name {@code ng:Person}, {@code ng:Place}, {@code ng:Organization} or {@code ng:Topic}; empty for words and amounts
 * @param titles the titles said of it, in text order
 * @param title  the same as one run of the text: 中共中央总书记、国家主席
 * @param inner  names inside a longer phrase: 我市 in 我市水电气保供单位; of a title, or a name with titles, the bodies of its posts; of the accused, what of: 盗窃 of 盗窃嫌疑人林某
 */
record Item(Span span, String text, Filler filler, Optional<Iri> kind, List<Title> titles, String title, List<Item> inner) {

    static Item of(Span span, String text, Filler filler) {
        return new Item(span, text, filler, Optional.empty(), List.of(), "", List.of());
    }

    boolean named() {
        return kind.isPresent();
    }

    /** A title that nobody holds in the text: 局长 in 任命…为局长. */
    boolean isTitle() {
        return !named() && !titles.isEmpty();
    }

    /** A body that is also the place it stands at: 在江州大学. */
    boolean isPremises() {
        return filler instanceof Entity entity && (entity.type().equals(Ng.SCHOOL) || entity.type().equals(Ng.HOSPITAL));
    }

    boolean is(Iri type) {
        return kind.filter(type::equals).isPresent();
    }
}
