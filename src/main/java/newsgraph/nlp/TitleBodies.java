package newsgraph.nlp;

import newsgraph.lexicon.GenericBody;
import newsgraph.lexicon.Head;
import newsgraph.lexicon.Lexicon;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The body named right before a post: a name (外交部, 美国), a generic body with or without its place (市委, 上海市委), or a run of nouns that ends in the head
 * of an organization (江州市人社局).
 */
final class TitleBodies {

    /** Words of a run at most; longer ones are phrases. */
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_GENERIC = 9;
    private static final int LONGEST_KNOWN = 16;
    private static final String STATE = "国家";
    /** Verbs that the tagger may take for nouns. */
    private static final Set<String> TAKING = Set.of("履新", "当选", "出任", "担任", "赴任", "上任", "接任", "卸任", "兼任");

    /** Posts of companies only; before them 鹤汀汽车 and 云岭科技 are companies, elsewhere they may be goods and trades. */
    private static final Pattern BUSINESS_POST = Pattern.compile("董事|总裁|首席.{1,3}官|创始人|经理|C[A-Z]O|合伙人|厂长|店长");

    private final Lexicon lexicon;
    private final Brands brands;

    TitleBodies(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.brands = new Brands(lexicon);
    }

    /**
     * The body that ends where a post begins and begins at {@code from} or later; empty there if there is none. In 外交部长 the two share a character; of
     * 中国国家主席 the body is 中国.
     *
     * @param office only a post has an unnamed body: 县农业局局长, but not 集装箱公司职工
     */
    Span before(Line line, Span post, int from, boolean office) {
        int end = post.begin();
        Span shared = branch(line, post, from).orElseGet(() -> sharing(line, post, from));
        if (!shared.isEmpty()) {
            return shared;
        }
        int named = line.nameBefore(end).filter(TitleBodies::isBody).map(name -> name.span().begin()).filter(begin -> begin >= from).orElse(end);
        int generic = genericBefore(line, end, from);
        int begin = Math.min(named, Math.min(generic, runBefore(line, post, from, office)));
        if (begin == end && office && BUSINESS_POST.matcher(post.of(line.plain())).find()) {
            return brands.before(line, end, from);
        }
        int state = end - STATE.length();
        return begin == generic && begin < state && line.plain().startsWith(STATE, state) ? new Span(begin, state) : new Span(begin, end);
    }

    private static boolean isBody(Mention name) {
        return name.type().equals(Ng.ORGANIZATION) || name.type().equals(Ng.PLACE);
    }

    /** 敬安镇 of 敬安镇党委书记, where 敬安镇党委 is a name: a branch and its secretary belong to the unit they are in. */
    private static Optional<Span> branch(Line line, Span post, int from) {
        return line.nameCovering(post.begin()).filter(name -> name.type().equals(Ng.ORGANIZATION) && name.span().begin() >= from && name.span().begin() < post.begin()
                && name.span().end() > post.begin() + 1 && name.span().end() < post.end()).map(name -> new Span(name.span().begin(), post.begin()));
    }

    /** 外交部 of 外交部长, 江州市 of 江州市长: its last character is the first of the post. */
    private Span sharing(Line line, Span post, int from) {
        int end = post.begin() + 1;
        Optional<Mention> name = line.nameBefore(end).filter(mention -> isBody(mention) && mention.span().begin() >= from);
        if (name.isPresent() && name.get().span().length() > (name.get().type().equals(Ng.PLACE) ? 2 : 1)) {
            return name.get().span();
        }
        for (int begin = Math.max(from, end - LONGEST_KNOWN); begin < end - 2; begin++) {
            if (line.isBorder(begin) && lexicon.organizations().get(line.plain().substring(begin, end)).isPresent()) {
                return new Span(placeBefore(line, begin, from), end);
            }
        }
        return new Span(post.begin(), post.begin());
    }

    /** 市委, with the place or body before it: 上海市委, 兰州新区党工委; of 发达国家代表 none. */
    private int genericBefore(Line line, int end, int from) {
        for (int length = LONGEST_GENERIC; length > 1; length--) {
            int begin = end - length;
            if (begin >= from && lexicon.bodies().get(line.plain().substring(begin, end)).isPresent() && isFree(line, begin)) {
                int owner = Math.min(placeBefore(line, begin, from), runBefore(line, new Span(begin, end), from, true));
                return owner == begin && isDescribed(line, begin, from) && isState(line.plain().substring(begin, end)) ? end : owner;
            }
        }
        return end;
    }

    private static int placeBefore(Line line, int begin, int from) {
        return line.nameBefore(begin).or(() -> line.nameCovering(begin)).filter(TitleBodies::isBody).map(Mention::span)
                .or(() -> line.wordBefore(begin).filter(word -> word.tag().startsWith("ns")).map(Token::span)).map(Span::begin)
                .filter(place -> place >= from).orElse(begin);
    }

    private boolean isDescribed(Line line, int begin, int from) {
        return begin > from && line.wordBefore(begin).filter(this::isNoun).isPresent();
    }

    /** 国家, 政府: with a noun before them they are ordinary words. */
    private boolean isState(String generic) {
        return lexicon.bodies().get(generic).filter(body -> !body.isName() && body.className().equals("GovernmentBody")).isPresent();
    }

    /** A body begins with a word, or after the first character of one that belongs to a place before it (上海市|委). */
    private static boolean isFree(Line line, int begin) {
        return line.isBorder(begin) || line.nameCovering(begin).filter(name -> name.type().equals(Ng.PLACE)).isPresent();
    }

    /** A run of nouns and names that ends in a head; of an appellation only one with a name in it, without a name at least two words. */
    private int runBefore(Line line, Span post, int from, boolean office) {
        int end = post.begin();
        Optional<Head> head = lexicon.headOf(line.plain().substring(from, end));
        boolean business = head.filter(one -> one.className().equals("Company") && !one.sure()).isPresent();
        boolean businessPost = BUSINESS_POST.matcher(post.of(line.plain())).find();
        if (head.isEmpty() || business && !businessPost) {
            return end;
        }
        int at = end;
        boolean named = false;
        for (int words = 0; words < MOST_WORDS; words++) {
            Optional<Mention> name = line.nameBefore(at).filter(TitleBodies::isBody);
            Optional<Token> noun = line.wordBefore(at).filter(this::isNoun);
            int begin = name.map(mention -> mention.span().begin()).or(() -> noun.map(word -> word.span().begin())).orElse(-1);
            if (begin < from) {
                break;
            }
            named = named || name.isPresent();
            at = begin;
        }
        return named || office && (head.get().sure() || business) && several(line, at, end) ? at : end;
    }

    private static boolean several(Line line, int begin, int end) {
        return line.wordBefore(end).filter(word -> word.span().begin() > begin).isPresent();
    }

    private boolean isNoun(Token word) {
        String tag = word.tag();
        boolean noun = switch (tag.charAt(0)) {
            case 'n', 'j', 'g', 'b' -> !tag.startsWith("nnt") && !tag.startsWith("nr");
            case 'v' -> tag.equals("vn");
            case 'm' -> word.text().startsWith("第");
            default -> false;
        };
        return noun && lexicon.prefixes().get(word.text()).isEmpty() && !TAKING.contains(word.text());
    }

    /** A body that a title shows is a name unless it ends in a generic one that counts as none: 国家, 党委, 巴勒斯坦政府; 市委 by itself is found by others. */
    boolean isName(Line line, Span body) {
        String text = body.of(line.plain());
        for (int length = Math.min(LONGEST_GENERIC, text.length()); length > 1; length--) {
            Optional<GenericBody> generic = lexicon.bodies().get(text.substring(text.length() - length));
            if (generic.isPresent()) {
                return generic.get().isName() && length < text.length();
            }
        }
        return true;
    }
}
