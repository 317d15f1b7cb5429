package newsgraph.link;

import newsgraph.lexicon.KnownOrganization;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The bodies that one article names. What a bare name means (市委, 外交部) follows from what stands before it. */
final class BodyMentions {

    private static final String STATE = "中华人民共和国";
    /** Ministries that every state has go by three letters: 外交部, 财政部; 工业和信息化部 is that of China. */
    private static final Pattern MINISTRY = Pattern.compile("..部");

    /** 外交部发言人毛宁说，中方欢迎…: it speaks for China. */
    private static final Pattern FOR_CHINA = Pattern.compile("(?s)..部[^，。：]{0,16}[说示出调布绍应称][，：]?[“「]?(中方|我方|我国|中国).*");

    private final ArticleLinks.Tables tables;
    private final PlaceMentions placeMentions;
    private final Scope scope;
    private final NavigableMap<Integer, Called> called = new TreeMap<>();

    /** A body as the article calls it. */
    private record Called(String name, Identity body) {
    }

    BodyMentions(ArticleLinks.Tables tables, PlaceMentions placeMentions, Scope scope) {
        this.tables = tables;
        this.placeMentions = placeMentions;
        this.scope = scope;
    }

    /** What a name stands for at an offset; a region where it is no body's name. */
    Optional<Identity> resolve(String name, int at) {
        Optional<String> level = Levels.unnamed(name);
        if (level.isPresent()) {
            return scope.ours(level.get(), at);
        }
        Optional<KnownOrganization> known = tables.lexicon().organizations().get(name);
        if (known.isEmpty() && tables.places().knows(name)) {
            return placeMentions.region(name);
        }
        Optional<String> local = known.isEmpty() ? Optional.empty() : scope.regionRightBefore(at).map(region -> region + name).filter(tables.organizations()::isOfRegion);
        if (local.isPresent()) {
            return resolve(local.get(), at);
        }
        Optional<String> abroad = !MINISTRY.matcher(name).matches() ? Optional.empty()
                : scope.stateInClause(at).filter(state -> placeMentions.region(state).filter(one -> !one.label().equals(STATE)).isPresent());
        if (abroad.isPresent() && abroad.filter(name::contains).isEmpty()) {
            return resolve(abroad.get() + name, at);
        }
        Optional<Identity> meant = known.flatMap(one -> earlierEndingIn(name, one, at)).or(() -> tables.organizations()
                .resolve(name, new Organizations.Context(placeMentions::region, rank -> scope.meant(rank, at), region -> isDomestic(region, at)))
                .filter(body -> !isDoubtful(name, body, at)));
        meant.ifPresent(body -> called.put(at, new Called(name, body)));
        return meant;
    }

    /** In China; of an unknown region as far as one can see at an offset. */
    boolean isDomestic(Identity region, int at) {
        return region.within().isPresent() ? region.isIn(tables.places().china()) : !isAbroad(at);
    }

    /** A bare 财政部 is that of China, except first named in a paragraph about another state and not speaking for China. */
    private boolean isDoubtful(String name, Identity body, int at) {
        return MINISTRY.matcher(name).matches() && body.label().equals(STATE + name) && isAbroad(at) && !FOR_CHINA.matcher(scope.textFrom(at)).matches()
                && called.headMap(at, false).values().stream().noneMatch(one -> one.name().equals(name));
    }

    /** True behind names of other states only. */
    private boolean isAbroad(int at) {
        List<Identity> states = scope.statesBefore(at);
        return !states.isEmpty() && states.stream().noneMatch(state -> state.label().equals(STATE));
    }

    /** 外交部 after 俄罗斯外交部, 发改委 after 市发改委: the last one named that ends so. */
    private Optional<Identity> earlierEndingIn(String name, KnownOrganization known, int at) {
        boolean official = known.name().equals(name) || !known.className().equals("GovernmentBody");
        return official ? Optional.empty() : called.headMap(at, false).descendingMap().values().stream()
                .filter(one -> one.name().endsWith(name) && isRegion(one.name().substring(0, one.name().length() - name.length()))).map(Called::body).findFirst();
    }

    private boolean isRegion(String name) {
        return tables.places().knows(name) || Levels.of(name).or(() -> Levels.unnamed(name)).isPresent();
    }
}
