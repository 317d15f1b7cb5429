package newsgraph.link;

import newsgraph.lexicon.Head;
import newsgraph.lexicon.Lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Short names of organizations that an article also names in full: 城投集团 of 上海城投水务集团, 申能 of 申能集团, 江州市人社局 of 江州市人力资源和社会保障局.
 */
final class ShortOrganizations {

    /** 第一人民医院 is another than 人民医院. */
    private static final String NUMBERED = ".*(第[一二三四五六七八九十百0-9]+|[0-9]).*";

    private final Lexicon lexicon;
    private final PlaceNames places;

    ShortOrganizations(Lexicon lexicon, PlaceNames places) {
        this.lexicon = lexicon;
        this.places = places;
    }

    /** For each short name the full one; those that fit several full names are left out. */
    Map<String, String> of(Collection<String> names) {
        Map<String, String> full = new HashMap<>();
        for (String name : new TreeSet<>(names)) {
            List<String> fitting = names.stream().filter(other -> isShortFor(name, other)).distinct().toList();
            List<String> exact = fitting.stream().filter(other -> rest(other).equals(name)).toList();
            List<String> chosen = exact.size() == 1 ? exact : fitting;
            if (chosen.size() == 1) {
                full.put(name, chosen.get(0));
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
    boolean isShortFor(String name, String full) {
        if (name.length() >= full.length() || name.length() < 2 || isHead(name)) {
            return false;
        }
        String nameRest = rest(name);
        String fullRest = rest(full);
        boolean located = !nameRest.equals(name);
        if (located && !full.startsWith(name.substring(0, name.length() - nameRest.length())) || fullRest.matches(NUMBERED) && !nameRest.matches(NUMBERED)
                || isHead(nameRest) && !located) {
            return false;
        }
        Optional<Head> head = lexicon.headOf(fullRest);
        return head.isPresent() && (isContraction(nameRest, fullRest, located, head.get()) || isStem(name, fullRest, head.get()));
    }

    /** Same first and last letter and the others in order; a company or school that says its place is named in full. */
    private boolean isContraction(String name, String full, boolean located, Head head) {
        boolean sameEnd = name.length() > 2 && lexicon.headOf(name).filter(own -> own.className().equals(head.className())).isPresent()
                && name.charAt(name.length() - 1) == full.charAt(full.length() - 1);
        boolean begins = name.charAt(0) == full.charAt(0);
        boolean local = head.className().equals("GovernmentBody");
        return sameEnd && isSubsequence(name, full) && (located ? local && begins : begins || full.endsWith(name));
    }

    /** 申能 of 申能集团, 华为 of 华为技术有限公司. */
    private boolean isStem(String name, String full, Head head) {
        return head.className().equals("Company") && full.startsWith(name) && name.length() <= full.length() - head.word().length() && !places.knows(name);
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

    private boolean isHead(String name) {
        return lexicon.headOf(name).filter(head -> head.word().equals(name)).isPresent();
    }

    /** The name without the place it begins with: 城投水务集团 of 上海城投水务集团. */
    private String rest(String name) {
        for (int end = name.length() - 2; end > 1; end--) {
            if (places.knows(name.substring(0, end)) || Levels.of(name.substring(0, end)).filter("省市县州"::contains).isPresent() && lexicon.headOf(name.substring(end)).isPresent()) {
                return name.substring(end);
            }
        }
        return name;
    }
}
