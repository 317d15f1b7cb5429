package newsgraph.nlp;

import newsgraph.lexicon.Lexicon;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposed names without the posts at their edges: 云岭集团CEO is the body, CEO周明远 the person, CEO no name at all; and no list of people is a name. */
final class PostEdges {

    private static final Pattern EDGES = Pattern.compile("(?:C[A-Z]O)?(.*?)(?:C[A-Z]O)?");

    private final Lexicon lexicon;

    PostEdges(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The name without them; nothing if no name is left. */
    Optional<Mention> without(Mention mention) {
        boolean person = mention.type().equals(Ng.PERSON);
        if (person && (lexicon.posts().get(mention.surface()).isPresent() || mention.surface().indexOf('、') >= 0)) {
            return Optional.empty();
        }
        Matcher edges = EDGES.matcher(mention.surface());
        if (mention.type().equals(Ng.TOPIC) || mention.surface().indexOf('C') < 0 || !edges.matches() || edges.group(1).length() == mention.surface().length()) {
            return Optional.of(mention);
        }
        Span span = new Span(mention.span().begin() + edges.start(1), mention.span().begin() + edges.end(1));
        boolean name = span.length() > 1;
        return name ? Optional.of(new Mention(span, edges.group(1), mention.surface().startsWith("C") && span.length() <= 4 ? Ng.PERSON : mention.type(), mention.finder(), mention.score()))
                : Optional.empty();
    }
}
