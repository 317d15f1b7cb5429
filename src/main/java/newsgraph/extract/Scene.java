package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.Title;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One sentence with all that is marked in it, asked by place: which name ends here, which title begins here. */
record Scene(Analysis analysis, Sentence sentence, List<Time> times) {

    Scene(Analysis analysis, Sentence sentence) {
        this(analysis, sentence, Near.in(analysis.times(), Time::span, sentence.span()));
    }

    String text() {
        return analysis.article().text();
    }

    String text(int begin, int end) {
        return text().substring(begin, end);
    }

    /** A name that can act and ends at an offset: a person, a body, a state. */
    Optional<Mention> nameEndingAt(int end) {
        return sentence.mentions().stream().filter(mention -> mention.span().end() == end && canAct(mention)).max(Comparator.comparingInt(mention -> mention.span().length()));
    }

    Optional<Mention> nameBeginningAt(int begin) {
        return sentence.mentions().stream().filter(mention -> mention.span().begin() == begin && canAct(mention)).max(Comparator.comparingInt(mention -> mention.span().length()));
    }

    Optional<Mention> name(Span span) {
        return sentence.mentions().stream().filter(mention -> mention.span().equals(span)).findFirst();
    }

    Optional<Title> titleEndingAt(int end) {
        return sentence.titles().stream().filter(title -> title.span().end() == end).max(Comparator.comparingInt(title -> title.span().length()));
    }

    Optional<Title> titleBeginningAt(int begin) {
        return sentence.titles().stream().filter(title -> title.span().begin() == begin).max(Comparator.comparingInt(title -> title.span().length()));
    }

    /** Where the titles of a name begin: at 市委副书记 in 市委副书记、市长龚正; at the name itself if it has none before it. */
    int beginWithTitles(Span name) {
        return sentence.titles().stream().filter(title -> title.holders().contains(name)).mapToInt(title -> title.span().begin()).filter(begin -> begin < name.begin()).min()
                .orElse(name.begin());
    }

    Optional<Time> timeEndingAt(int end) {
        return times.stream().filter(time -> time.span().end() == end).findFirst();
    }

    Optional<Time> timeBeginningAt(int begin) {
        return times.stream().filter(time -> time.span().begin() == begin).findFirst();
    }

    private boolean canAct(Mention mention) {
        boolean state = analysis.entity(mention).map(Entity::type).filter(Ng.STATE::equals).isPresent();
        return mention.type().equals(Ng.PERSON) || mention.type().equals(Ng.ORGANIZATION) || state;
    }
}
