package newsgraph.link;

import newsgraph.lexicon.Lexicon;
import newsgraph.model.Article;
import newsgraph.model.Entity;
import newsgraph.model.Links;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Title;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names of one article, in rounds: places and the regions in names of bodies; every body in text order, a bare rank (市委) by the scope so far; short
 * names of organizations, which need all full ones. One use.
 */
final class ArticleLinks {

    private static final String STATE = "中华人民共和国";
    /** Ministries that every state has go by three letters: 外交部, 财政部; 工业和信息化部 is that of China. */
    private static final Pattern MINISTRY = Pattern.compile("..部");

    private final Article article;
    private final String text;
    private final Tables tables;
    private final List<Mention> mentions;
    private final Map<Span, Mention> mentionAt = new HashMap<>();
    private final List<Title> titles;
    private final People people;
    private final Optional<Identity> home;
    private final PlaceMentions placeMentions;
    private final Scope scope;
    private final Map<Span, Optional<Identity>> bodies = new TreeMap<>();
    private final Map<String, Identity> earlier = new LinkedHashMap<>();

    /** What all articles share. */
    record Tables(Lexicon lexicon, PlaceNames places, Organizations organizations, ShortOrganizations shortForms, Sources sources) {
    }

    ArticleLinks(Tables tables, Article article, List<Sentence> sentences) {
        this.article = article;
        this.text = article.text();
        this.tables = tables;
        this.mentions = sentences.stream().flatMap(sentence -> sentence.mentions().stream()).sorted(Comparator.comparing(Mention::span)).toList();
        mentions.forEach(mention -> mentionAt.put(mention.span(), mention));
        this.titles = sentences.stream().flatMap(sentence -> sentence.titles().stream()).sorted(Comparator.comparing(Title::span)).toList();
        this.people = new People(tables.lexicon(), sentences);
        Optional<Sources.Dateline> dateline = tables.sources().dateline(article);
        Optional<Identity> sentFrom = dateline.flatMap(line -> place(line.place()));
        this.home = tables.sources().home(article).flatMap(this::place);
        Optional<Identity> here = home.or(() -> sentFrom);
        this.placeMentions = new PlaceMentions(tables.places(), text, here, mentions);
        this.scope = new Scope(text, regions(), here, dateline.filter(line -> !line.ours()).flatMap(line -> sentFrom));
    }

    /** The regions named, alone or in the names of bodies. */
    private SortedMap<Span, Identity> regions() {
        SortedMap<Span, Identity> regions = new TreeMap<>(placeMentions.spans());
        mentions.stream().filter(mention -> mention.type().equals(Ng.ORGANIZATION)).forEach(mention -> regionOfBody(mention.span(), regions));
        titles.forEach(title -> regionOfBody(title.body(), regions));
        return regions;
    }

    private Optional<Identity> place(String name) {
        return tables.places().resolve(name, Around.NOTHING);
    }

    private void regionOfBody(Span body, Map<Span, Identity> regions) {
        String name = body.of(text);
        tables.organizations().regionIn(name).ifPresent(region -> {
            int begin = body.begin() + name.indexOf(region);
            placeMentions.region(region).ifPresent(one -> regions.put(new Span(begin, begin + region.length()), one));
        });
    }

    Links links() {
        Map<Mention, Identity> identities = new LinkedHashMap<>();
        mentions.forEach(mention -> identity(mention).ifPresent(identity -> identities.put(mention, identity)));
        Map<Title, Identity> posts = new PostBodies(tables.lexicon(), tables.organizations(), people, tables.places().china(), text, this::named, this::body, this::isDomestic).of(titles);
        Map<String, Identity> full = inFull(identities, posts);
        identities.replaceAll((mention, identity) -> full.getOrDefault(identity.label(), identity));
        posts.replaceAll((title, identity) -> full.getOrDefault(identity.label(), identity));
        return links(identities, posts);
    }

    private Links links(Map<Mention, Identity> identities, Map<Title, Identity> posts) {
        EntityBook book = new EntityBook();
        identities.forEach((mention, identity) -> book.called(identity, mention.surface()));
        posts.forEach((title, identity) -> named(title.body()).filter(identity::equals).ifPresent(body -> book.called(body, title.body().of(text))));
        Map<Mention, Entity> entities = new HashMap<>();
        identities.forEach((mention, identity) -> entities.put(mention, book.entity(identity)));
        Map<Title, Entity> bodyEntities = new HashMap<>();
        posts.forEach((title, identity) -> bodyEntities.put(title, book.entity(identity)));
        return new Links(entities, bodyEntities, tables.sources().publisher(article).map(book::entity), tables.sources().supplier(article).map(book::entity),
                home.map(book::entity));
    }

    private Optional<Identity> identity(Mention mention) {
        if (mention.type().equals(Ng.PERSON)) {
            return people.resolve(mention);
        }
        if (mention.type().equals(Ng.TOPIC)) {
            return Optional.of(Identity.topic(mention.surface().replaceAll("[“”《》\"]", "").strip())).filter(topic -> !topic.label().isEmpty());
        }
        return named(mention.span());
    }

    /** What the words of a span stand for, a place or an organization. */
    private Optional<Identity> named(Span span) {
        Optional<Identity> known = bodies.get(span);
        if (known == null) {
            known = span.isEmpty() ? Optional.empty() : Optional.ofNullable(mentionAt.get(span)).flatMap(placeMentions::of)
                    .or(() -> body(span.of(text).strip(), span.begin()));
            bodies.put(span, known);
        }
        return known;
    }

    /** What a name of a body, or a bare rank, stands for at an offset. */
    private Optional<Identity> body(String name, int at) {
        Optional<String> level = Levels.unnamed(name);
        if (level.isPresent()) {
            return scope.ours(level.get(), at);
        }
        if (tables.places().knows(name) && tables.lexicon().organizations().get(name).isEmpty()) {
            return placeMentions.region(name);
        }
        Optional<Identity> found = tables.organizations().resolve(name, new Organizations.Context(placeMentions::region, rank -> scope.meant(rank, at), region -> isDomestic(region, at)));
        Optional<Identity> said = tables.lexicon().organizations().get(name).filter(known -> known.className().equals("GovernmentBody") && !known.name().equals(name))
                .flatMap(known -> earlierEndingIn(name));
        Optional<Identity> meant = said.or(() -> found.filter(one -> !isDoubtful(name, one, at)));
        meant.ifPresent(identity -> earlier.put(name, identity));
        return meant;
    }

    /** A bare 财政部 is that of China, except first named in a paragraph about another state. */
    private boolean isDoubtful(String name, Identity body, int at) {
        return MINISTRY.matcher(name).matches() && body.label().equals(STATE + name) && !earlier.containsKey(name) && isAbroad(at);
    }

    /** In China; of an unknown region as far as one can see. */
    private boolean isDomestic(Identity region, int at) {
        return region.within().isPresent() ? region.isIn(tables.places().china()) : !isAbroad(at);
    }

    /** True behind names of other states only. */
    private boolean isAbroad(int at) {
        List<Identity> states = scope.statesBefore(at);
        return !states.isEmpty() && states.stream().noneMatch(state -> state.label().equals(STATE));
    }

    /** 外交部 after 俄罗斯外交部, 发改委 after 市发改委: the last one named that ends so. */
    private Optional<Identity> earlierEndingIn(String name) {
        return earlier.entrySet().stream().filter(entry -> entry.getKey().endsWith(name) && isRegion(entry.getKey().substring(0, entry.getKey().length() - name.length())))
                .map(Map.Entry::getValue).reduce((one, other) -> other);
    }

    private boolean isRegion(String name) {
        return tables.places().knows(name) || Levels.of(name).or(() -> Levels.unnamed(name)).isPresent();
    }

    /** Full organizations by the label of their short forms in this article. */
    private Map<String, Identity> inFull(Map<Mention, Identity> identities, Map<Title, Identity> posts) {
        Map<String, Identity> byLabel = new HashMap<>();
        identities.values().stream().filter(identity -> identity.iri().value().startsWith(Ng.BASE + "org/")).forEach(one -> byLabel.put(one.label(), one));
        posts.values().stream().filter(Identity::isOrganization).filter(one -> !one.isState()).forEach(one -> byLabel.put(one.label(), one));
        TreeSet<String> open = new TreeSet<>(byLabel.keySet());
        open.removeIf(label -> tables.lexicon().organizations().get(label).isPresent());
        Map<String, Identity> full = new HashMap<>();
        tables.shortForms().of(open).forEach((name, other) -> full.put(name, byLabel.get(other)));
        return full;
    }
}
