package newsgraph.link;

import newsgraph.lexicon.Lexicon;
import newsgraph.model.Article;
import newsgraph.model.Entity;
import newsgraph.model.Iri;
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
import java.util.stream.Stream;

/**
 * The names of one article, in rounds: places and the regions in names of bodies; every body in text order, a bare rank (市委) by the scope so far; short
 * names of organizations, which need all full ones. One use.
 */
final class ArticleLinks {

    private final Article article;
    private final String text;
    private final Tables tables;
    private final List<Mention> mentions;
    private final Map<Span, Mention> mentionAt = new HashMap<>();
    private final List<Title> titles;
    private final People people;
    private final Optional<Identity> home;
    private final PlaceMentions placeMentions;
    private final BodyMentions bodyMentions;
    private final Map<Span, Optional<Identity>> known = new TreeMap<>();

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
        Optional<String> homeName = tables.sources().home(article);
        this.placeMentions = new PlaceMentions(tables.places(), text, homeName.flatMap(this::place).or(() -> sentFrom), mentions, regionsInBodies());
        this.home = homeName.flatMap(placeMentions::region);
        Optional<Identity> here = home.or(() -> sentFrom);
        Scope scope = new Scope(text, regions(), here, dateline.filter(line -> !line.ours()).flatMap(line -> sentFrom));
        this.bodyMentions = new BodyMentions(tables, placeMentions, scope);
    }

    private List<String> regionsInBodies() {
        return mentions.stream().filter(mention -> mention.type().equals(Ng.ORGANIZATION))
                .flatMap(mention -> tables.organizations().regionIn(mention.surface().strip()).stream()).toList();
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
        Map<Title, Identity> posts = new PostBodies(tables, people, bodyMentions, text, this::named).of(titles);
        Map<Iri, Identity> full = inFull(identities, posts);
        identities.replaceAll((mention, identity) -> full.getOrDefault(identity.iri(), identity));
        posts.replaceAll((title, identity) -> full.getOrDefault(identity.iri(), identity));
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
        if (!known.containsKey(span)) {
            known.put(span, span.isEmpty() ? Optional.empty() : Optional.ofNullable(mentionAt.get(span)).flatMap(placeMentions::of)
                    .or(() -> bodyMentions.resolve(span.of(text).strip(), span.begin())));
        }
        return known.get(span);
    }

    /** Full organizations by their short forms in this article. */
    private Map<Iri, Identity> inFull(Map<Mention, Identity> identities, Map<Title, Identity> posts) {
        Map<String, Identity> byLabel = new TreeMap<>();
        Stream.concat(identities.values().stream(), posts.values().stream()).filter(identity -> identity.isOrganization() && !identity.isState())
                .filter(identity -> tables.lexicon().organizations().get(identity.label()).isEmpty()).forEach(one -> byLabel.put(one.label(), one));
        Map<Iri, Identity> full = new HashMap<>();
        tables.shortForms().of(byLabel.keySet()).forEach((name, other) -> full.put(byLabel.get(name).iri(), byLabel.get(other)));
        return full;
    }
}
