package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.Evidence;
import newsgraph.model.Iri;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Role;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.Title;
import newsgraph.model.Words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is meant where no name stands: 他 and 她 the last person that acts, 总理 or 市长 the only one before whose post it is. */
record PersonReferences(Analysis analysis) {

    private static final Set<String> PRONOUNS = Set.of("他", "她");
    /** What such words say is less sure by this factor. */
    private static final double UNNAMED = 0.8;

    /** The same events, with people where their roles have such words. */
    List<Event> in(List<Event> events) {
        return events.stream().map(event -> new Event(event.id(), event.type(), event.trigger(), event.label(), event.factuality(), event.roles().stream().map(this::known).toList(),
                event.subEventOf(), event.evidence())).toList();
    }

    private Role known(Role role) {
        return role.filler() instanceof Words words ? of(words.text(), role.span().begin()).map(person -> new Role(role.name(), person, role.span(), role.text(), role.title(), role.order(),
                new Evidence(role.evidence().span(), role.evidence().rule(), UNNAMED * role.evidence().confidence()))).orElse(role) : role;
    }

    /** The person that words at an offset stand for. */
    Optional<Entity> of(String words, int at) {
        return PRONOUNS.contains(words) ? lastPerson(at) : onlyHolder(words, at);
    }

    /** The only person before an offset who is said to hold a post: 李强 where 国务院总理李强 stands and no other 总理. */
    private Optional<Entity> onlyHolder(String post, int before) {
        String text = analysis.article().text();
        List<Optional<Entity>> holders = analysis.sentences().stream().filter(sentence -> sentence.span().begin() < before).flatMap(sentence -> sentence.titles().stream())
                .filter(title -> title.office() && title.span().end() <= before && (title.post().equals(post) || title.span().of(text).equals(post)))
                .flatMap(this::holders).distinct().toList();
        return holders.size() == 1 ? holders.get(0) : Optional.empty();
    }

    private Stream<Optional<Entity>> holders(Title title) {
        return title.holders().stream().map(holder -> mentions(holder.begin(), holder.end()).filter(mention -> mention.span().equals(holder)).findFirst().flatMap(analysis::entity));
    }

    /** The last person before an offset that a clause of the paragraph begins with, else the only person of the paragraph before it. */
    Optional<Entity> lastPerson(int before) {
        int begin = paragraphBegin(before);
        List<Mention> here = people(begin, before);
        List<Mention> acting = here.stream().filter(this::acts).toList();
        if (!acting.isEmpty() || !here.isEmpty()) {
            List<Mention> known = acting.isEmpty() ? here : acting;
            boolean sure = !acting.isEmpty() || known.stream().map(Mention::surface).distinct().count() == 1;
            return sure ? analysis.entity(known.get(known.size() - 1)) : Optional.empty();
        }
        List<Mention> above = begin == 0 ? List.of() : people(paragraphBegin(begin - 1), begin);
        return above.stream().map(Mention::surface).distinct().count() == 1 ? analysis.entity(above.get(0)) : Optional.empty();
    }

    /** It begins a clause, with its titles. */
    private boolean acts(Mention mention) {
        Sentence sentence = Near.in(analysis.sentences(), Sentence::span, mention.span()).get(0);
        int begin = new Scene(analysis, sentence).beginWithTitles(mention.span());
        String text = analysis.article().text();
        boolean behindTime = Near.in(analysis.times(), Time::span, sentence.span()).stream().anyMatch(time -> time.span().end() == begin);
        return begin == sentence.span().begin() || "，；。：”）)　\n".indexOf(text.charAt(begin - 1)) >= 0 || behindTime;
    }

    private List<Mention> people(int begin, int end) {
        Iri person = Ng.PERSON;
        return mentions(begin, end).filter(mention -> mention.type().equals(person) && mention.span().begin() >= begin && mention.span().end() <= end).toList();
    }

    private int paragraphBegin(int offset) {
        return analysis.article().text().lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    }

    private Stream<Mention> mentions(int begin, int end) {
        return Near.in(analysis.sentences(), Sentence::span, new Span(begin, Math.max(begin, end))).stream().flatMap(sentence -> sentence.mentions().stream());
    }
}
