package newsgraph.link;

import newsgraph.lexicon.Post;
import newsgraph.lexicon.Trie;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Title;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Posts to the bodies they are held in: 国家主席 → the State, 上海市市长 and, in a Shanghai paper, 市长 → 上海市人民政府. A bare post takes the body of the title it is
 * listed with (申能集团董事长、总经理), or that which the same person holds the same post in elsewhere in the article.
 */
final class PostBodies {

    /** Posts that say where one belongs, not where one serves: the next title of the list may be in another body. */
    private static final Set<String> MEMBERSHIPS = Set.of("代表", "委员", "候补委员", "常委", "会员", "理事", "院士", "党员", "成员");
    private static final String NATION = "国家";
    private static final Pattern LISTED = Pattern.compile("[、，,兼和及与以\\s]{0,2}");
    /** Posts that stand beside a chief's in a list of people; 校长 behind 局长 is of another body. */
    private static final Pattern DEPUTY = Pattern.compile("(常务)?副.*|秘书长|总经理|总裁|总工程师|总会计师|监事长");
    private static final Pattern PARTY_POST = Pattern.compile(".*书记|.*委员|.*常委|秘书长");
    private static final Pattern COMMITTEE = Pattern.compile("(.{3,})(?:党委|党组|党总支|党支部|党工委)");

    private final ArticleLinks.Tables tables;
    private final People people;
    private final BodyMentions bodyMentions;
    private final String text;
    private final Function<Span, Optional<Identity>> named;

    /**
     * For one article.
     *
     * @param named what the words of a span stand for
     */
    PostBodies(ArticleLinks.Tables tables, People people, BodyMentions bodyMentions, String text, Function<Span, Optional<Identity>> named) {
        this.tables = tables;
        this.people = people;
        this.bodyMentions = bodyMentions;
        this.text = text;
        this.named = named;
    }

    /** The bodies of the posts among the titles, which come in text order. */
    Map<Title, Identity> of(List<Title> titles) {
        Map<Title, Identity> bodies = new HashMap<>();
        Map<String, Identity> byHolder = new HashMap<>();
        Optional<Title> last = Optional.empty();
        for (Title title : titles) {
            Optional<Title> before = last.filter(one -> isListed(one, title));
            Optional<Identity> body = title.office() ? body(title).or(() -> before.filter(one -> title.body().isEmpty()).flatMap(one -> shared(one, title, bodies)))
                    : Optional.empty();
            body.filter(Identity::isOrganization).ifPresent(one -> {
                bodies.put(title, one);
                holders(title).forEach(holder -> byHolder.merge(holder, one, (old, other) -> old));
            });
            last = Optional.of(title);
        }
        titles.stream().filter(title -> title.office() && title.body().isEmpty() && !bodies.containsKey(title)).forEach(title ->
                holders(title).stream().map(byHolder::get).filter(one -> one != null).findFirst().ifPresent(one -> bodies.put(title, one)));
        return bodies;
    }

    private List<String> holders(Title title) {
        return title.holders().stream().map(holder -> people.nameAt(holder) + " " + title.post()).toList();
    }

    private Optional<Identity> body(Title title) {
        Optional<String> implied = implied(title.post());
        if (title.body().isEmpty()) {
            return implied.flatMap(words -> bodyMentions.resolve(words, title.span().begin()));
        }
        Span body = title.body();
        if (body.of(text).equals(NATION)) {
            return Optional.of(tables.places().china());
        }
        if (body.of(text).endsWith(NATION)) {
            return named.apply(new Span(body.begin(), body.end() - NATION.length())).filter(Identity::isState);
        }
        return named.apply(body).flatMap(one -> one.isRegion() ? governmentOf(one, title, implied) : Optional.of(one)).map(this::employer);
    }

    /** A museum or a plant is a place; who is its head serves in the body that runs it. */
    private Identity employer(Identity body) {
        return body.type().equals(Ng.FACILITY) ? Identity.organization(body.label(), tables.organizations().type(body.label()), List.of()) : body;
    }

    /** 上海市市长; 西藏自治区主席 as well. */
    private Optional<Identity> governmentOf(Identity region, Title title, Optional<String> implied) {
        boolean governs = implied.filter(words -> words.endsWith("政府")).isPresent() || title.post().endsWith("主席") && region.label().endsWith("自治区");
        return governs && bodyMentions.isDomestic(region, title.span().begin()) ? tables.organizations().government(region) : Optional.empty();
    }

    /** 市政府 of 常务副市长. */
    private Optional<String> implied(String post) {
        for (int begin = 0; begin < post.length();) {
            Optional<Post> bare = tables.lexicon().posts().get(post.substring(begin));
            if (bare.isPresent() && !bare.get().body().isEmpty()) {
                return bare.map(Post::body);
            }
            begin = tables.lexicon().prefixes().longestAt(post, begin).map(Trie.Match::span).map(Span::end).orElse(post.length());
        }
        return Optional.empty();
    }

    /** Only 、 between two titles of one person, only the people of the first one between two of several: 主任甲，副主任乙. */
    private boolean isListed(Title one, Title other) {
        int end = one.holders().stream().mapToInt(Span::end).filter(holder -> holder <= other.span().begin()).max().orElse(one.span().end());
        boolean several = end > one.span().end();
        return end <= other.span().begin() && LISTED.matcher(text.substring(end, other.span().begin())).matches()
                && (!several || DEPUTY.matcher(other.post()).matches());
    }

    /** The body of the title before, for 党委书记、校长 without the party committee. */
    private Optional<Identity> shared(Title before, Title title, Map<Title, Identity> bodies) {
        Optional<Identity> body = Optional.ofNullable(bodies.get(before)).filter(one -> !MEMBERSHIPS.contains(before.post()) && !one.isState());
        if (body.filter(one -> one.type().equals(Ng.PARTY_BODY)).isEmpty() || PARTY_POST.matcher(title.post()).matches()) {
            return body;
        }
        Matcher committee = COMMITTEE.matcher(before.body().of(text));
        return committee.matches() ? named.apply(new Span(before.body().begin(), before.body().begin() + committee.end(1))) : Optional.empty();
    }
}
