package newsgraph.link;

import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The places that one article names. Twice over, so that a name at the begin may be told by a region named at the end. */
final class PlaceMentions {

    /** What follows a name in a list of short ones: 、静安、普陀等区; 和静安两区. */
    private static final Pattern LIST = Pattern.compile("(?:[、和及与][\\p{IsHan}]{2,4}){0,12}(?:等?[0-9一二三四五六七八九十两多数各]*个?|[两三四五六])(区|县|市|省|州)(?![\\p{IsHan}]?委|政府|长|域|内|场|民)");

    /** Where something is done: 在江州宾馆会见, 抵达江州宾馆; not 在江州宾馆的支持下. */
    private static final Pattern WHERE = Pattern.compile("(?<=[在于至到赴]|抵达|入住|下榻|前往|走进)(?!.{0,6}的?(?:支持|领导|帮助|协助|配合|组织)下)");

    private final PlaceNames places;
    private final String text;
    private Around around;
    private final List<Identity> inBodies;
    private final Map<Mention, Identity> resolved = new HashMap<>();

    /**
     * Reads the places.
     *
     * @param mentions all names of the article in text order
     * @param inBodies regions that names of bodies begin with, in full: 云城市 of 云城市公安局
     */
    PlaceMentions(PlaceNames places, String text, Optional<Identity> home, List<Mention> mentions, List<String> inBodies) {
        this.places = places;
        this.text = text;
        this.inBodies = inBodies.stream().distinct().filter(name -> Levels.of(name).isPresent())
                .flatMap(name -> places.resolve(name, Around.article(home, List.of())).stream()).filter(Identity::isRegion).toList();
        for (int round = 0; round < 2; round++) {
            this.around = Around.article(home, regions());
            read(mentions);
        }
        this.around = Around.article(home, regions());
    }

    private void read(List<Mention> mentions) {
        Optional<Mention> last = Optional.empty();
        resolved.clear();
        for (Mention mention : mentions) {
            int begin = mention.span().begin();
            Optional<Identity> before = last.filter(one -> one.span().end() == begin).map(resolved::get);
            if (isPlace(mention)) {
                places.resolve(mention.surface().strip(), around.at(before, kind(mention.span().end())))
                        .ifPresent(place -> resolved.put(mention, place));
            }
            last = Optional.of(mention);
        }
    }

    /** Also a name that was taken for an organization but is only known as a place (美国, 上海), and a house that is named as the scene: 在江州宾馆. */
    private boolean isPlace(Mention mention) {
        String name = mention.surface().strip();
        boolean body = mention.type().equals(Ng.ORGANIZATION);
        return Levels.unnamed(name).isEmpty() && (mention.type().equals(Ng.PLACE) || body && (places.knows(name) || isScene(name, mention.span())));
    }

    private boolean isScene(String name, Span span) {
        return places.isLodging(name) && WHERE.matcher(text).region(span.begin(), text.length()).useTransparentBounds(true).lookingAt();
    }

    private String kind(int end) {
        Matcher list = LIST.matcher(text).region(end, text.length());
        return list.lookingAt() ? list.group(1) : "";
    }

    Optional<Identity> of(Mention mention) {
        return Optional.ofNullable(resolved.get(mention));
    }

    /** The region that a part of another name stands for: 江州市 of 江州市人社局. */
    Optional<Identity> region(String name) {
        return places.resolve(name, around);
    }

    /** The regions named, by IRI; without counties that only a short name suggests. */
    private List<Identity> regions() {
        Stream<Identity> named = resolved.entrySet().stream().filter(entry -> entry.getValue().isRegion() || entry.getValue().isState())
                .filter(entry -> isSure(entry.getKey().surface().strip(), entry.getValue().label())).map(Map.Entry::getValue);
        return Stream.concat(named, inBodies.stream()).distinct().sorted(Comparator.comparing(Identity::iri)).toList();
    }

    private static boolean isSure(String name, String label) {
        return name.endsWith(label) || "区县旗".indexOf(label.charAt(label.length() - 1)) < 0;
    }

    /** Where regions are named, for the scope. */
    Map<Span, Identity> spans() {
        Map<Span, Identity> spans = new TreeMap<>();
        resolved.forEach((mention, place) -> spans.put(mention.span(), place));
        return spans;
    }
}
