package newsgraph.link;

import newsgraph.lexicon.Lexicon;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Title;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The people of one article. A bare family name with a title (陈书记), a bare last part of a foreign name (林德) mean the one person they fit. */
final class People {

    private static final Pattern BLANKS = Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}]+(?=\\p{IsHan})");

    private final Lexicon lexicon;
    private final Set<String> names = new TreeSet<>();
    private final Map<Span, Mention> mentionAt = new HashMap<>();
    private final Map<Span, Set<String>> postsAt = new HashMap<>();
    private final Map<String, Set<String>> postsOf = new HashMap<>();

    People(Lexicon lexicon, List<Sentence> sentences) {
        this.lexicon = lexicon;
        for (Sentence sentence : sentences) {
            Map<Span, String> people = new HashMap<>();
            sentence.mentions().stream().filter(mention -> mention.type().equals(Ng.PERSON)).forEach(mention -> people.put(mention.span(), name(mention)));
            sentence.mentions().forEach(mention -> mentionAt.put(mention.span(), mention));
            people.values().stream().filter(name -> !isPartial(name)).forEach(names::add);
            sentence.titles().forEach(title -> title.holders().stream().filter(people::containsKey).forEach(holder -> called(people.get(holder), holder, title)));
        }
    }

    private void called(String name, Span at, Title title) {
        postsAt.computeIfAbsent(at, span -> new HashSet<>()).add(title.post());
        postsOf.computeIfAbsent(name, one -> new HashSet<>()).add(title.post());
    }

    /** Who it is; nobody where several or none fit. */
    Optional<Identity> resolve(Mention mention) {
        String name = name(mention);
        if (!isPartial(name)) {
            return Optional.of(Identity.person(fullForeignName(name)));
        }
        String surname = lexicon.surnames().longestAt(name, 0).map(match -> match.span().of(name)).orElse(name);
        Set<String> posts = name.equals(surname) ? postsAt.getOrDefault(mention.span(), Set.of()) : Set.of(name.substring(surname.length()));
        List<String> fitting = names.stream().filter(full -> full.startsWith(surname) && full.length() > surname.length())
                .filter(full -> postsOf.getOrDefault(full, Set.of()).stream().anyMatch(post -> posts.stream().anyMatch(said -> isSame(post, said)))).toList();
        return fitting.size() == 1 ? Optional.of(Identity.person(fitting.get(0))) : Optional.empty();
    }

    /** Who stands at a span, by full name; empty if nobody does. */
    String nameAt(Span span) {
        return Optional.ofNullable(mentionAt.get(span)).flatMap(this::resolve).map(Identity::label).orElse("");
    }

    /** 副市长 is called 市长 to his face; 总理 is not 副总理's chief. */
    private static boolean isSame(String post, String said) {
        return post.equals(said) || post.endsWith(said);
    }

    /** 林德 of 安娜·林德, if only one name of the article ends so. */
    private String fullForeignName(String name) {
        List<String> full = names.stream().filter(one -> one.endsWith("·" + name)).toList();
        return full.size() == 1 ? full.get(0) : name;
    }

    /** A family name alone, or with a title: 陈, 欧阳, 陈书记. */
    private boolean isPartial(String name) {
        int surname = lexicon.surnames().longestAt(name, 0).map(match -> match.span().end()).orElse(0);
        return name.length() == 1 || surname > 0 && (surname == name.length() || lexicon.posts().get(name.substring(surname)).isPresent());
    }

    /** Without the blanks that fill two-letter names up in lists: 李　政. */
    private static String name(Mention mention) {
        return BLANKS.matcher(mention.surface().strip()).replaceAll("");
    }
}
