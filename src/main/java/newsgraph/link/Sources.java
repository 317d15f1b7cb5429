package newsgraph.link;

import newsgraph.lexicon.Lexicon;
import newsgraph.lexicon.Table;
import newsgraph.model.Article;
import newsgraph.model.Ng;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Papers and agencies: who published an article, who supplied it, and where a paper is at home. */
final class Sources {

    /** 新华社北京12月28日电, 本报上海讯: who, where. */
    private static final Pattern DATELINE = Pattern.compile("^[\\s　（(【]*据?((?:本报|本刊|本网|本台)|[\\p{IsHan}]{1,4}?[社网])([\\p{IsHan}·]{2,10}?)"
            + "(?:[0-9０-９]{1,2}月[0-9０-９]{1,2}日|[0-9０-９]{1,2}日|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)?(?:[上下]午|晚)?专?[电讯](?:[\\s　（(】]|$)");
    private static final Pattern OURS = Pattern.compile("本报|本刊|本网|本台");
    /** Characters at the begin of a text where a dateline or 本报讯 stands. */
    private static final int HEAD = 40;

    private final Lexicon lexicon;
    private final PlaceNames places;
    private final Map<String, Source> byName = new HashMap<>();

    Sources(Lexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
        for (Table.Row row : Table.resource("/lexicon/sources.tsv", "name", "place", "aliases").rows()) {
            Source source = new Source(row.cell(0), row.cell(1), row.values(2));
            if (!source.place().isEmpty() && !places.isChineseRegion(source.place())) {
                throw row.wrong("'" + source.place() + "' is no division in data/places; write its full name");
            }
            byName.put(source.name(), source);
            source.aliases().forEach(alias -> byName.put(alias, source));
        }
    }

    /** What is known of a paper. */
    private record Source(String name, String place, List<String> aliases) {
    }

    /**
     * Where an article says it was sent from.
     *
     * @param ours by the paper's own people
     */
    record Dateline(String place, boolean ours) {
    }

    /** The paper or site of the imprint. */
    Optional<Identity> publisher(Article article) {
        return Optional.of(article.imprint().source().strip()).filter(name -> !name.isEmpty()).map(this::agency);
    }

    /** Who supplied the article: by its credit or, where it has none, by how the text begins. */
    Optional<Identity> supplier(Article article) {
        String said = article.credit().isBlank() ? head(article) : article.credit();
        Optional<Identity> named = lexicon.organizations().in(said).stream().filter(match -> match.value().className().equals("NewsAgency"))
                .findFirst().map(match -> agency(match.value().name()));
        boolean credited = !article.credit().isBlank() || dateline(article).isPresent() || said.strip().startsWith("本报讯");
        return credited ? named.or(() -> OURS.matcher(said).find() ? publisher(article) : Optional.empty()) : Optional.empty();
    }

    /** The place of the dateline. */
    Optional<Dateline> dateline(Article article) {
        return Stream.of(head(article), article.credit()).map(DATELINE::matcher).filter(Matcher::find).findFirst().map(match -> new Dateline(match.group(2), OURS.matcher(match.group(1)).matches()))
                .filter(line -> places.knows(line.place()) || Levels.of(line.place()).isPresent() || line.place().length() <= 3);
    }

    /** The home place of the imprint or, if it names none, of the paper: by list, or as its name begins (南京日报). */
    Optional<String> home(Article article) {
        if (!article.imprint().place().isBlank()) {
            return Optional.of(article.imprint().place().strip());
        }
        String name = article.imprint().source().strip();
        if (byName.containsKey(name)) {
            return Optional.of(byName.get(name).place()).filter(place -> !place.isEmpty());
        }
        for (int end = name.length() - 2; end > 1; end--) {
            if (places.isChineseRegion(name.substring(0, end))) {
                return Optional.of(name.substring(0, end));
            }
        }
        return Optional.empty();
    }

    private Identity agency(String name) {
        String full = Optional.ofNullable(byName.get(name)).map(Source::name).or(() -> lexicon.organizations().get(name).map(known -> known.name())).orElse(name);
        List<String> usual = lexicon.organizations().get(full).map(known -> known.aliases()).orElse(List.of());
        return Identity.organization(full, Ng.NEWS_AGENCY, usual);
    }

    private static String head(Article article) {
        return article.text().substring(0, Math.min(HEAD, article.text().length()));
    }
}
