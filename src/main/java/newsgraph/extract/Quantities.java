package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.EventRef;
import newsgraph.model.Evidence;
import newsgraph.model.Filler;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Quantity;
import newsgraph.model.Role;
import newsgraph.model.Sentence;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers with what they count and whose they are: the event that counts by them (3人死亡), else the body or person that the clause is about; in words of a
 * company's people (企业负责人介绍，…) the company that the paragraph named last. Not sure: nobody's.
 */
final class Quantities {

    private static final double SURE = 0.9;
    /** A speaker without a name who speaks for a company. */
    private static final String FOR_COMPANY = "(该|本)?(公司|企业|集团|厂|工厂)(有关|相关|主要|现场)?(负责人|负责同志|发言人|工作人员)?";

    private final SpeechWords words = SpeechWords.load();
    private final Speakers speakers = new Speakers(words);

    List<Quantity> of(Analysis analysis, List<Quote> quotes, List<Event> events) {
        Marks marks = Marks.of(analysis.article().text());
        Antecedents antecedents = new Antecedents(analysis, events, words);
        List<Quantity> quantities = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            Scene scene = new Scene(analysis, sentence);
            for (Amount amount : Near.in(analysis.amounts(), Amount::span, sentence.span())) {
                if (sentence.span().contains(amount.span())) {
                    Optional<Filler> owner = amount.ordinal() ? Optional.empty() : owner(scene, marks, amount, quotes, events, antecedents);
                    quantities.add(new Quantity(amount, Measures.of(scene, amount), owner, new Evidence(amount.span(), "number", SURE)));
                }
            }
        }
        return quantities;
    }

    private Optional<Filler> owner(Scene scene, Marks marks, Amount amount, List<Quote> quotes, List<Event> events, Antecedents antecedents) {
        Optional<Event> event = events.stream().filter(e -> e.roles().stream().anyMatch(role -> role.filler().equals(amount))).findFirst();
        boolean counts = event.stream().flatMap(e -> e.roles().stream()).anyMatch(role -> role.filler().equals(amount) && !role.name().equals("amount"));
        Optional<Filler> counted = event.map(e -> new EventRef(e.id()));
        if (counts) {
            return counted;
        }
        Optional<Quote> said = Near.in(quotes, Quote::content, amount.span()).stream().filter(quote -> quote.content().contains(amount.span())).findFirst();
        Optional<Filler> subject = isSubject(scene, marks, amount) ? Optional.empty() : subject(scene, marks, amount, said).map(Filler.class::cast);
        return subject.or(() -> spoken(scene, marks, amount, said, antecedents).map(Filler.class::cast)).or(() -> event.flatMap(Quantities::body)).or(() -> counted);
    }

    /** 1200名观众到场: what is counted is itself what the clause is about. */
    private boolean isSubject(Scene scene, Marks marks, Amount amount) {
        int begin = speakers.clauseBegin(scene, marks, amount.span().begin());
        return speakers.phrases().skip(scene, begin, amount.span().begin()) >= amount.span().begin() && !Measures.of(scene, amount).isEmpty();
    }

    /** Who the sentence is about: the nearest clause before the number that begins with a body or a person, inside the same wording. */
    private Optional<Entity> subject(Scene scene, Marks marks, Amount amount, Optional<Quote> said) {
        return speakers.subject(scene, marks, amount.span().begin()).filter(span -> said.filter(quote -> span.begin() < quote.content().begin()).isEmpty())
                .filter(span -> carries(scene, marks, span, amount)).flatMap(scene::name).filter(name -> !name.type().equals(Ng.PLACE)).flatMap(scene.analysis()::entity);
    }

    /** The subject of an earlier clause holds on only where the clause of the number has none (安排队伍187支), and never behind 数据显示. */
    private boolean carries(Scene scene, Marks marks, Span subject, Amount amount) {
        int clause = speakers.clauseBegin(scene, marks, amount.span().begin());
        int first = speakers.phrases().skip(scene, clause, amount.span().begin());
        boolean own = scene.sentence().tokens().stream().anyMatch(token -> token.span().begin() == first && token.tag().matches("[nrs].*|m|vn|f|an"));
        boolean shown = scene.text(subject.end(), amount.span().begin()).matches("[^，]{0,12}(显示|表明|发布|公布|通报)[^，]{0,8}，.*");
        return !shown && (subject.begin() >= clause || !own);
    }

    private static Optional<Filler> body(Event event) {
        return event.roles().stream().filter(role -> List.of("agent", "organizer").contains(role.name())).map(Role::filler).filter(Entity.class::isInstance).findFirst();
    }

    /** A number in the words of somebody who speaks for a company, where the clause itself names no subject. */
    private Optional<Entity> spoken(Scene scene, Marks marks, Amount amount, Optional<Quote> said, Antecedents antecedents) {
        boolean open = speakers.subject(scene, marks, amount.span().begin()).filter(span -> said.filter(quote -> span.begin() >= quote.content().begin()).isPresent()).isEmpty();
        return said.filter(quote -> open).flatMap(quote -> speaksFor(scene.analysis(), quote, antecedents)).filter(entity -> entity.type().equals(Ng.COMPANY));
    }

    private static Optional<Entity> speaksFor(Analysis analysis, Quote quote, Antecedents antecedents) {
        if (quote.speakerText().matches(FOR_COMPANY)) {
            return antecedents.lastCompany(quote.speaker().begin());
        }
        List<Mention> bodies = Near.in(analysis.sentences(), Sentence::span, quote.speaker()).stream().flatMap(sentence -> sentence.mentions().stream())
                .filter(mention -> mention.type().equals(Ng.ORGANIZATION) && quote.speaker().contains(mention.span())).toList();
        return bodies.size() == 1 ? analysis.entity(bodies.get(0)) : Optional.empty();
    }
}
