package newsgraph.link;

import newsgraph.lexicon.Head;
import newsgraph.lexicon.Lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Short names of organizations that an article also names in full: 城投集团 of 上海城投水务集团, 申能 of 申能集团, 江州市人社局 of 江州市人力资源和社会保障局.
 */
final class ShortOrganizations {

    /** 第一人民医院 is another than 人民医院. */
    /** What 中国船舶集团 lacks of 中国船舶集团有限公司; a longer rest makes another body: 中华慈善总会|信托委员会. */
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份|控股)?(有限)?(责任)?(总)?公司");
    /** Of two local bodies that end in three equal letters the longer one is a part: 新区管委会, 新区化工园区管委会; 人社局 picks letters. */
    private static final int END = 3;
    private static final Pattern NUMBER = Pattern.compile("第[一二三四五六七八九十百0-9]+|[0-9]");

    private final Lexicon lexicon;
    private final PlaceNames places;

    ShortOrganizations(Lexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /** A name taken apart: the place it begins with left out, and its head. */
    private record Name(String whole, String rest, Optional<Head> head) {

        boolean isLocated() {
            return rest.length() < whole.length();
        }

        boolean isHead() {
            return head.filter(one -> one.word().equals(rest)).isPresent();
        }
    }

    /** For each short name the full one; those that fit several full names are left out. */
    Map<String, String> of(Collection<String> names) {
        List<Name> all = new TreeSet<>(names).stream().map(this::name).toList();
        Map<String, String> full = new HashMap<>();
        for (Name name : all) {
            List<Name> fitting = all.stream().filter(other -> isShortFor(name, other)).toList();
            List<Name> exact = fitting.stream().filter(other -> other.rest().equals(name.whole())).toList();
            List<Name> chosen = exact.size() == 1 ? exact : fitting;
            if (chosen.size() == 1) {
                full.put(name.whole(), chosen.get(0).whole());
            }
        }
        Map<String, String> longest = new HashMap<>();
        full.keySet().forEach(name -> longest.put(name, longest(full, name)));
        return longest;
    }

    private static String longest(Map<String, String> full, String name) {
        return full.containsKey(name) ? longest(full, full.get(name)) : name;
    }

    /** True if an article that says {@code full} may mean the same by {@code name}. */
    private boolean isShortFor(Name name, Name full) {
        boolean shorter = name.whole().length() < full.whole().length() && name.whole().length() > 1 && full.head().isPresent();
        if (!shorter || name.isHead() && !name.isLocated() || name.isLocated() && !full.whole().startsWith(name.whole().substring(0, name.whole().length() - name.rest().length()))) {
            return false;
        }
        boolean numbered = NUMBER.matcher(full.rest()).find() && !NUMBER.matcher(name.rest()).find();
        if (full.whole().startsWith(name.whole()) && name.head().isPresent()) {
            return LEGAL_FORM.matcher(full.whole().substring(name.whole().length())).matches();
        }
        return !numbered && (isContraction(name, full) || isStem(name.whole(), full));
    }

    /** Same first and last letter and the others in order; a company or school that says its place is named in full. */
    private boolean isContraction(Name name, Name full) {
        String shorter = name.rest();
        String longer = full.rest();
        boolean sameEnd = shorter.length() > 2 && shorter.charAt(shorter.length() - 1) == longer.charAt(longer.length() - 1)
                && name.head().filter(own -> own.className().equals(full.head().get().className())).isPresent();
        boolean begins = shorter.charAt(0) == longer.charAt(0);
        boolean local = full.head().get().className().equals("GovernmentBody");
        return sameEnd && (name.isLocated() ? local && begins && !longer.endsWith(shorter.substring(Math.max(1, shorter.length() - END))) : begins || longer.endsWith(shorter)) && isSubsequence(shorter, longer);
    }

    /** 申能 of 申能集团, 华为 of 华为技术有限公司. */
    private boolean isStem(String name, Name full) {
        Head head = full.head().get();
        return head.className().equals("Company") && lexicon.headOf(name).isEmpty() && full.rest().startsWith(name) && name.length() <= full.rest().length() - head.word().length()
                && !places.knows(name);
    }

    private static boolean isSubsequence(String name, String full) {
        int at = 0;
        for (int i = 0; i < name.length(); i++) {
            at = full.indexOf(name.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private Name name(String whole) {
        String rest = rest(whole);
        return new Name(whole, rest, lexicon.headOf(rest));
    }

    /** The name without the place it begins with: 城投水务集团 of 上海城投水务集团. */
    private String rest(String name) {
        for (int end = name.length() - 2; end > 1; end--) {
            String place = name.substring(0, end);
            if (places.knows(place) || Levels.of(place).filter("省市县州"::contains).isPresent() && lexicon.headOf(name.substring(end)).isPresent()) {
                return name.substring(end);
            }
        }
        return name;
    }
}
