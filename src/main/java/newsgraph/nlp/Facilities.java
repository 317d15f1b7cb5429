package newsgraph.nlp;

import newsgraph.lexicon.Lexicon;
import newsgraph.model.Mention;
import newsgraph.model.Ng;

/** Buildings, plants, stations, roads are places, whoever runs them: 南市水厂, 虹桥火车站. */
record Facilities(Lexicon lexicon) {

    /** The same name as a place if its head says so. */
    Mention typed(Mention mention) {
        boolean facility = mention.type().equals(Ng.ORGANIZATION)
                && lexicon.headOf(mention.surface()).filter(head -> head.className().equals("Facility")).isPresent();
        return facility ? new Mention(mention.span(), mention.surface(), Ng.PLACE, mention.finder(), mention.score()) : mention;
    }
}
