package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Article;
import newsgraph.model.Entity;
import newsgraph.model.EntityIris;
import newsgraph.model.Imprint;
import newsgraph.model.Iri;
import newsgraph.model.Links;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.Title;
import newsgraph.text.Amounts;
import newsgraph.text.Sentences;
import newsgraph.text.Times;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An analysis from marked text, without any engine: {@code [陈吉宁]} a person, {@code <申能集团>} a body (a company if its name says so), {@code #人类命运共同体#}
 * a topic, {@code {市委书记}} an office, {@code {-市领导}} an appellation; a title is of the people marked right behind it. A line break is written ¶.
 */
final class Marked {

    private static final Pattern MARK = Pattern.compile("\\[([^\\]]+)\\]|<([^>]+)>|#([^#]+)#|\\{(-?)([^}]+)\\}");

    private final StringBuilder text = new StringBuilder();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private final Map<Mention, Entity> entities = new HashMap<>();
    private final Map<Title, Entity> bodies = new HashMap<>();

    private Marked(String marked) {
        int from = 0;
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            text.append(marked, from, mark.start());
            add(mark, marked);
            from = mark.end();
        }
        text.append(marked.substring(from));
    }

    static Analysis analysis(String marked) {
        return new Marked(marked.replace('¶', '\n')).analysis();
    }

    private void add(Matcher mark, String marked) {
        if (mark.group(5) != null) {
            title(mark.group(5), mark.group(4).isEmpty(), marked.substring(mark.end()));
        } else {
            String name = Optional.ofNullable(mark.group(1)).or(() -> Optional.ofNullable(mark.group(2))).orElse(mark.group(3));
            mention(name, mark.group(1) != null ? Ng.PERSON : mark.group(2) != null ? Ng.ORGANIZATION : Ng.TOPIC);
        }
    }

    private void mention(String name, Iri type) {
        Mention mention = new Mention(new Span(text.length(), text.length() + name.length()), name, type, "test", 1);
        Iri finest = type.equals(Ng.ORGANIZATION) && name.matches(".*(集团|公司|科技)") ? Ng.COMPANY : type;
        mentions.add(mention);
        entities.put(mention, new Entity(EntityIris.of("x", name), finest, name, List.of(), Optional.empty()));
        text.append(name);
    }

    private void title(String words, boolean office, String behind) {
        Span span = new Span(text.length(), text.length() + words.length());
        List<Span> holders = new ArrayList<>();
        int at = span.end();
        Matcher next = Pattern.compile("(、|\\{[^}]*\\})*\\[([^\\]]+)\\]").matcher(behind);
        while (next.lookingAt()) {
            int skipped = next.group().replaceAll("\\[.*", "").replaceAll("[{}]", "").length();
            holders.add(new Span(at + skipped, at + skipped + next.group(2).length()));
            at = holders.get(holders.size() - 1).end();
            next.region(next.end(), behind.length());
        }
        String post = words.replaceFirst("^.*?(?=(副?书记|副?市长|副?主席|总裁|局长|发言人)$)", "");
        Span body = new Span(span.begin(), span.end() - post.length());
        Title title = new Title(span, body, post, office, holders);
        titles.add(title);
        if (!body.isEmpty()) {
            String name = words.substring(0, body.length());
            bodies.put(title, new Entity(EntityIris.of("org", name), name.endsWith("委") ? Ng.PARTY_BODY : Ng.ORGANIZATION, name, List.of(), Optional.empty()));
        }
        text.append(words);
    }

    private Analysis analysis() {
        String plain = text.toString();
        List<Sentence> sentences = Sentences.in(plain).stream().map(span -> new Sentence(span, List.of(),
                mentions.stream().filter(mention -> span.contains(mention.span())).toList(), titles.stream().filter(title -> span.contains(title.span())).toList())).toList();
        List<Time> times = Times.in(plain, Optional.empty());
        Links links = new Links(entities, bodies, Optional.empty(), Optional.empty(), Optional.empty());
        return new Analysis(Article.of("test", plain, Imprint.NONE), sentences, times, Amounts.in(plain, times), links);
    }
}
