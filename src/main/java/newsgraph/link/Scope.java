package newsgraph.link;

import newsgraph.model.Span;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which region an article means where it names only the rank: 市委, 我市, 市长. Near names go before the home of the source where the text is plainly about
 * them (江州市召开大会，市委书记…; 苏州市委书记甲、市长乙), else home is meant; without a home the one region of that rank named. One article each.
 */
final class Scope {

    /** What a region may stand behind to be the topic of its clause: nothing, a comma or a time (昨天江州市…). */
    private static final Pattern TOPIC = Pattern.compile("(?s)(?:.*[，、：:；;\\s日天午晚月年间期前后讯电由])?");
    private static final Pattern CHAIN = Pattern.compile("[^，,。；;：:！!？?]*");
    private static final int SOON = 40;
    private static final String SENTENCE_END = "。！？!?\n";

    private final String text;
    private final Optional<Identity> home;
    private final Optional<Identity> sentFrom;
    private final List<Named> named;
    private final Map<String, NavigableMap<Integer, Identity>> meant = new HashMap<>();

    private record Named(Span span, Identity region) {
    }

    /**
     * The scope at the begin of an article.
     *
     * @param named    the regions named and where
     * @param home     of the source
     * @param sentFrom the place of an agency's dateline; it goes before home
     */
    Scope(String text, SortedMap<Span, Identity> named, Optional<Identity> home, Optional<Identity> sentFrom) {
        this.text = text;
        this.home = home;
        this.sentFrom = sentFrom;
        this.named = named.entrySet().stream().map(entry -> new Named(entry.getKey(), entry.getValue())).toList();
    }

    /** 我市, 本市: the home of the source, by rank. */
    Optional<Identity> ours(String level, int at) {
        return regionAbove(home, level).or(() -> meant(level, at));
    }

    /** The region that a bare rank at an offset means. To be asked in text order. */
    Optional<Identity> meant(String level, int at) {
        Optional<Identity> found = near(level, at, sentenceBegin(at));
        found.ifPresent(region -> meant.computeIfAbsent(level, one -> new TreeMap<>()).put(at, region));
        return found;
    }

    private Optional<Identity> near(String level, int at, int begin) {
        Optional<Named> last = named.stream().filter(one -> one.span().begin() >= begin && one.span().end() <= at && isOf(level, one.region()))
                .reduce((one, other) -> other);
        Optional<Named> topic = last.filter(one -> TOPIC.matcher(text.substring(begin, one.span().begin())).matches());
        int paragraph = text.lastIndexOf('\n', at - 1) + 1;
        return last.filter(one -> isChained(one, at, topic.isPresent())).map(Named::region)
                .or(() -> meantBefore(level, begin, at))
                .or(() -> topic.map(Named::region))
                .or(() -> regionAbove(sentFrom, level))
                .or(() -> regionAbove(home, level))
                .or(() -> onlyOne(level, begin, at))
                .or(() -> onlyOne(level, paragraph, at))
                .or(() -> onlyOne(level, 0, home.isPresent() ? at : text.length()));
    }

    /** 苏州市委书记甲、市长: no comma between, and a 、 right before the bare rank or the region the topic of its clause. */
    private boolean isChained(Named region, int at, boolean topic) {
        String between = text.substring(region.span().end(), at);
        return between.isEmpty() || CHAIN.matcher(between).matches() && (topic || between.endsWith("、"));
    }

    /** What the same bare rank meant earlier in the sentence. */
    private Optional<Identity> meantBefore(String level, int begin, int at) {
        return Optional.ofNullable(meant.getOrDefault(level, new TreeMap<>()).subMap(begin, true, at, false).lastEntry()).map(Map.Entry::getValue);
    }

    /** The region, as written, that a name stands right behind: 吉林省 before 发改委. */
    Optional<String> regionRightBefore(int at) {
        return named.stream().filter(one -> one.span().end() == at && !one.region().isState()).reduce((one, other) -> other).map(one -> one.span().of(text));
    }

    /** The states named in the paragraph before an offset. */
    List<Identity> statesBefore(int at) {
        int begin = text.lastIndexOf('\n', at - 1) + 1;
        return named.stream().filter(one -> one.span().begin() >= begin && one.span().end() <= at && one.region().isState()).map(Named::region).toList();
    }

    /** The last state named in the clause before an offset, as written: 美国 before 财政部 in 美国商务部长和财政部长. */
    Optional<String> stateInClause(int at) {
        return named.stream().filter(one -> one.span().end() <= at && one.region().isState() && CHAIN.matcher(text.substring(one.span().end(), at)).matches())
                .reduce((one, other) -> other).map(one -> one.span().of(text));
    }

    private Optional<Identity> onlyOne(String level, int begin, int end) {
        List<Identity> all = named.stream().filter(one -> one.span().begin() >= begin && one.span().end() <= end && isOf(level, one.region()))
                .map(Named::region).distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static boolean isOf(String level, Identity region) {
        return Levels.of(region.label()).filter(level::equals).isPresent();
    }

    private static Optional<Identity> regionAbove(Optional<Identity> place, String level) {
        return place.flatMap(region -> isOf(level, region) ? Optional.of(region) : regionAbove(region.within(), level));
    }

    /** The next words from an offset on, enough of them to see who speaks. */
    String textFrom(int at) {
        return text.substring(at, Math.min(text.length(), at + SOON));
    }

    private int sentenceBegin(int at) {
        int begin = at;
        while (begin > 0 && SENTENCE_END.indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        return begin;
    }
}
