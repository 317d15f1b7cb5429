package newsgraph.link;

import newsgraph.lexicon.Head;
import newsgraph.lexicon.KnownOrganization;
import newsgraph.lexicon.Lexicon;
import newsgraph.model.Iri;
import newsgraph.model.Ng;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of organizations to organizations, one name at a time. What a bare rank (市委, 市教委) means is asked for. */
final class Organizations {

    private static final String COUNTRY = "中国";
    /** 江州市第十六届人大常委会, 十四届全国人大 are the same bodies in every term. */
    private static final Pattern TERM = Pattern.compile("第?[一二三四五六七八九十]+届(?=.*(人大|政协|人民代表大会|委员会))");

    private final Lexicon lexicon;
    private final PlaceNames places;
    private final BodyForms forms = BodyForms.load();

    Organizations(Lexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /**
     * What a name needs to know of its article.
     *
     * @param regions  the region that a name in full stands for
     * @param unnamed  the region that a bare rank means: 市 → 上海市
     * @param domestic true for a region in China, whose bodies have the names of body-forms.tsv
     */
    record Context(Function<String, Optional<Identity>> regions, Function<String, Optional<Identity>> unnamed, Predicate<Identity> domestic) {
    }

    /** The organization; none for a common word (公司) and for a bare rank whose region is in doubt. */
    Optional<Identity> resolve(String written, Context context) {
        String name = TERM.matcher(written).replaceFirst("");
        Optional<KnownOrganization> known = known(name);
        if (known.isPresent()) {
            return known.map(one -> Identity.organization(one.name(), Ng.ng(one.className()), one.aliases()));
        }
        Optional<BodyForms.Parsed> form = forms.parse(name, this::isRegion);
        if (form.isPresent()) {
            return region(form.get().region(), context).map(region -> context.domestic().test(region) ? form.get().body().of(region) : named(name));
        }
        Optional<Matcher> local = Levels.localBody(name).filter(match -> lexicon.headOf(match.group(2)).isPresent());
        if (local.isPresent() && regionIn(name).isEmpty()) {
            return context.unnamed().apply(local.get().group(1)).map(region -> named(region.distinctName() + local.get().group(2)));
        }
        return isCommon(name) ? Optional.empty() : Optional.of(named(distinct(name, context)));
    }

    /** Also 中国外交部, for a body of the State is also called by the country and its short name. */
    private Optional<KnownOrganization> known(String name) {
        return lexicon.organizations().get(name).or(() -> Optional.of(name).filter(one -> one.startsWith(COUNTRY))
                .flatMap(one -> lexicon.organizations().get(one.substring(COUNTRY.length()))).filter(one -> one.name().matches("(中华人民共和国|国家|中国).*")));
    }

    /** 吉林省发改委: a body that every region has, named with its region. */
    boolean isOfRegion(String name) {
        return lexicon.organizations().get(name).isEmpty() && forms.parse(name, this::isRegion).filter(parsed -> Levels.unnamed(parsed.region()).isEmpty()).isPresent();
    }

    /** The region that a name of a body begins with, as written: 江州市 of 江州市人社局, 上海市 of 上海市委. */
    Optional<String> regionIn(String name) {
        Optional<BodyForms.Parsed> form = forms.parse(name, this::isRegion).filter(parsed -> Levels.unnamed(parsed.region()).isEmpty());
        if (form.isPresent()) {
            return Optional.of(form.get().region());
        }
        for (int end = name.length() - 2; end > 1; end--) {
            String region = name.substring(0, end);
            if (places.isChineseRegion(region) || Levels.of(region).filter("省市县州"::contains).isPresent() && region.length() <= 4
                    && lexicon.headOf(name.substring(end)).filter(Head::sure).isPresent()) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }

    /** The body that a post implies in a region: 市长 → 上海市人民政府. */
    Optional<Identity> government(Identity region) {
        return forms.parse(region.label() + "政府", name -> name.equals(region.label())).map(parsed -> parsed.body().of(region));
    }

    private Optional<Identity> region(String words, Context context) {
        return Levels.unnamed(words).map(context.unnamed()).orElseGet(() -> context.regions().apply(words)).filter(Identity::isRegion);
    }

    /** What may stand for a region in a body's name: 市, 我市, 上海, 江州市. */
    private boolean isRegion(String words) {
        return Levels.unnamed(words).isPresent() || places.isChineseRegion(words)
                || Levels.of(words).isPresent() && words.length() > 2 && lexicon.headOf(words).isEmpty() && !lexicon.bodies().get(words).isPresent();
    }

    /** 朝阳区教育局 is told from that of the other 朝阳区; names that no region shares stay as written. */
    private String distinct(String name, Context context) {
        Iri type = type(name);
        if (!type.equals(Ng.GOVERNMENT_BODY) && !type.equals(Ng.PARTY_BODY)) {
            return name;
        }
        return regionIn(name).flatMap(region -> context.regions().apply(region).filter(one -> one.label().equals(region))
                .map(one -> one.distinctName() + name.substring(region.length()))).orElse(name);
    }

    private Identity named(String name) {
        return Identity.organization(name, type(name), List.of());
    }

    /** The class that a name's head tells; a plain organization where it tells none or that of a place (馆). */
    Iri type(String name) {
        return lexicon.headOf(name).map(head -> Ng.ng(head.className())).filter(type -> !type.equals(Ng.FACILITY)).orElse(Ng.ORGANIZATION);
    }

    /** 公司, 人民政府, 党委: whose is not said. */
    private boolean isCommon(String name) {
        return lexicon.bodies().get(name).isPresent() || lexicon.headOf(name).filter(head -> head.word().equals(name)).isPresent() || name.length() == 1;
    }
}
