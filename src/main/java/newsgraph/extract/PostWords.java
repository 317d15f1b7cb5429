package newsgraph.extract;

import newsgraph.lexicon.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a text says that somebody holds a post, from {@code lexicon/post-verbs.tsv}. Immutable. */
final class PostWords {

    private static final String AT = "调至|调到|调往|来到|回到|重回|返回|进入|加入|前往|到了|到|赴|在";

    /** Longer stretches tell of something else. */
    private static final int LONGEST = 120;

    /** Kinds of verbs. */
    enum Kind { hold, take, end, be, as }

    /**
     * What the words between a person and a post say.
     *
     * @param gap words between verb and post that no list knows
     * @param at  the words for a body named before the verb: 调至江州医院任
     */
    record Said(Kind kind, boolean past, boolean coming, String gap, String at) {
    }

    private final Map<String, List<String>> words = new HashMap<>();
    private final Pattern verbs;
    private final Pattern saying;
    private final Pattern ending;
    private final Pattern filling;
    private final Pattern removing;

    private PostWords() {
        for (Table.Row row : Table.resource("/lexicon/post-verbs.tsv", "words", "kind", "example").rows()) {
            if (!List.of("hold", "take", "end", "be", "as", "remove", "between", "past", "coming", "rank").contains(row.cell(1))) {
                throw row.wrong("there is no kind '" + row.cell(1) + "'; the top of the file lists them");
            }
            words.computeIfAbsent(row.cell(1), kind -> new ArrayList<>()).add(row.cell(0));
        }
        String fill = "(?:[，、\\d\\s　]|" + any("between", "past", "coming") + ")*";
        String kinds = List.of(Kind.values()).stream().map(kind -> "(?<" + kind + ">" + any(kind.name()) + ")").collect(Collectors.joining("|"));
        String rank = "(?:" + any("rank") + "|第?[^，]{1,3}[届任])*+";
        verbs = Pattern.compile(any("hold", "take", "end", "be", "as"));
        saying = Pattern.compile("(?<before>" + fill + "?)(?:(?:" + AT + ")(?<at>[^，。；]{2,26}?)" + fill + ")?(?:" + kinds + ")" + rank + "(?<gap>[^，。；、：！？“”]{0,20})");
        ending = Pattern.compile("(?<rest>.*?)(?<before>" + fill + ")(?:" + kinds + ")" + rank);
        filling = Pattern.compile(fill);
        removing = Pattern.compile(".*" + any("remove") + "(?:了)?");
    }

    static PostWords load() {
        return new PostWords();
    }

    private String any(String... kinds) {
        return List.of(kinds).stream().flatMap(kind -> words.getOrDefault(kind, List.of()).stream()).sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** What a stretch between a person, or the begin of a clause, and a post says; nothing if it is no verb of holding a post with words around it. */
    Optional<Said> said(String between) {
        if (between.length() > LONGEST || !verbs.matcher(between).find()) {
            return Optional.empty();
        }
        Matcher matcher = saying.matcher(between);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Kind kind = List.of(Kind.values()).stream().filter(one -> matcher.group(one.name()) != null).findFirst().orElseThrow();
        String before = matcher.group("before");
        return Optional.of(new Said(kind, isSaid("past", before), isSaid("coming", before), matcher.group("gap"), Optional.ofNullable(matcher.group("at")).orElse("")));
    }

    /** What a stretch says that ends in a verb of holding a post, whatever stands before it. */
    Optional<Said> saidAtEnd(String stretch) {
        Matcher matcher = ending.matcher(stretch);
        return matcher.matches() ? said(matcher.group("before") + stretch.substring(matcher.end("before"))) : Optional.empty();
    }

    private boolean isSaid(String kind, String text) {
        return words.get(kind).stream().anyMatch(text::contains);
    }

    /** Nothing but times, commas and words that may stand before a verb. */
    boolean isFilling(String text) {
        return filling.matcher(text).matches();
    }

    /** 免去 before the person that loses a post. */
    boolean removes(String before) {
        return removing.matcher(before).matches();
    }

}
