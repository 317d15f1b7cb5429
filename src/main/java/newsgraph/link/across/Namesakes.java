package newsgraph.link.across;

import newsgraph.link.Seats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes apart the articles of one name by the people who go by it. In three steps: articles that give the same post in the same body, or posts that one
 * person holds together, are one person; groups with posts that nobody can hold together are different people; an article without a post belongs to the
 * group whose body, post or company it names. What remains is one person only if the name is rare enough, else a doubt: two people until someone says they
 * are one. Immutable and thread-safe; time grows with records and with the square of the different posts of one name.
 */
public final class Namesakes {

    /** Letters of a name that hardly two people of the news share: 欧阳正华, 安东尼奥·古特雷斯. */
    private static final int RARE = 4;
    /** Letters of a name that two people of one month's news seldom share, two-letter names being about three times as frequent a person as those of three. */
    private static final int UNUSUAL = 3;
    /** Records with a post from which on a two-letter name is that of a public figure, if nobody else of the name has a post: bare mentions mean him. */
    private static final int PUBLIC = 5;
    /** Others named in both articles: two are no chance; one is enough where nothing else is known. */
    private static final int COMPANY = 2;

    /** Score of what the user says; above all others. */
    private static final double SURE = 1_000_000;

    private final PostPairs pairs;

    private Namesakes(Seats seats) {
        this.pairs = new PostPairs(seats);
    }

    /** With the tables packed in the program. */
    public static Namesakes load() {
        return of(Seats.load());
    }

    public static Namesakes of(Seats seats) {
        return new Namesakes(seats);
    }

    /** The people of a name. */
    public PersonSplit split(String name, Collection<PersonRecord> all) {
        return split(name, all, List.of());
    }

    /** The people of a name; what a list of the user's own says of their posts decides. */
    public PersonSplit split(String name, Collection<PersonRecord> all, List<Known> listed) {
        List<PersonRecord> records = new TreeSet<>(all).stream().toList();
        List<PersonRecord> bare = new ArrayList<>();
        List<PostGroup> groups = byPost(records, bare);
        join(groups, name, listed);
        List<PostGroup> people = withCompany(name, groups, bare);
        people.sort(Comparator.comparingInt((PostGroup group) -> group.posts().isEmpty() ? 1 : 0).thenComparing(Comparator.comparingInt(PostGroup::size).reversed())
                .thenComparing(PostGroup::first));
        return new PersonSplit(people.stream().map(PostGroup::group).toList(), doubts(name, people, listed));
    }

    /** Records that share a post in a body. */
    private static List<PostGroup> byPost(List<PersonRecord> records, List<PersonRecord> bare) {
        Partition<Integer> parts = new Partition<>();
        Map<Held, Integer> firstWith = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            List<Held> posts = records.get(i).posts().stream().filter(Held::hasBody).toList();
            if (posts.isEmpty()) {
                bare.add(records.get(i));
            }
            for (Held held : posts) {
                parts.join(i, firstWith.computeIfAbsent(held, parts.self(i)));
            }
        }
        Map<Integer, List<PersonRecord>> byPart = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).posts().stream().anyMatch(Held::hasBody)) {
                byPart.computeIfAbsent(parts.of(i), part -> new ArrayList<>()).add(records.get(i));
            }
        }
        return new ArrayList<>(byPart.values().stream().map(PostGroup::new).toList());
    }

    /** Joins groups pair by pair, the surest first, as long as nothing in the two speaks against it. */
    private void join(List<PostGroup> groups, String name, List<Known> listed) {
        Optional<int[]> next = best(groups, name, listed);
        while (next.isPresent()) {
            groups.get(next.get()[0]).addAll(groups.remove(next.get()[1]));
            next = best(groups, name, listed);
        }
    }

    private Optional<int[]> best(List<PostGroup> groups, String name, List<Known> listed) {
        int[] best = null;
        double most = 0;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                double score = score(groups.get(i), groups.get(j), name, listed);
                if (score > most) {
                    most = score;
                    best = new int[] {i, j};
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** How sure two groups with posts are one person; 0 where they are not to be joined. */
    private double score(PostGroup one, PostGroup other, String name, List<Known> listed) {
        Optional<String> known = known(one, listed);
        Optional<String> another = known(other, listed);
        if (known.isPresent() && another.isPresent()) {
            return known.equals(another) ? SURE : 0;
        }
        int shared = one.shared(other.people()).size();
        return switch (one.verdict(other, pairs).kind()) {
            case apart -> 0;
            case one -> 2 + shared;
            case open, moved -> name.length() >= RARE || shared >= COMPANY ? 1 + shared : 0;
        };
    }

    /** Who the group is on the user's list; nobody if two of them could be. */
    private static Optional<String> known(PostGroup group, List<Known> listed) {
        List<Known> fitting = listed.stream().filter(known -> known.holds(group.posts())).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0).iri()) : Optional.empty();
    }

    /** The groups with the records that have no post, and new groups of those that fit none. */
    private List<PostGroup> withCompany(String name, List<PostGroup> groups, List<PersonRecord> bare) {
        List<PostGroup> people = new ArrayList<>(groups);
        List<PersonRecord> left = new ArrayList<>();
        Map<PersonRecord, PostGroup> chosen = new TreeMap<>();
        for (PersonRecord record : bare) {
            List<PostGroup> fitting = groups.stream().filter(group -> fits(record, group)).toList();
            if (fitting.size() == 1) {
                chosen.put(record, fitting.get(0));
            } else if (fitting.isEmpty() && groups.size() == 1 && (name.length() >= UNUSUAL || isPublic(groups.get(0)))) {
                chosen.put(record, groups.get(0));
            } else {
                left.add(record);
            }
        }
        chosen.forEach((record, group) -> group.add(record));
        people.addAll(byCompany(left, groups.isEmpty() && name.length() >= UNUSUAL));
        return people;
    }

    private static boolean isPublic(PostGroup group) {
        return group.size() >= PUBLIC;
    }

    /** True if a record without a body names a body or the post of the group, or somebody of its company. */
    private static boolean fits(PersonRecord record, PostGroup group) {
        return group.posts().stream().anyMatch(held -> record.bodies().contains(held.body()))
                || record.posts().stream().anyMatch(held -> group.posts().stream().anyMatch(post -> post.title().equals(held.title())))
                || !group.shared(record.people()).isEmpty();
    }

    /** Records without a post by whom they name; all together if the name alone is enough. */
    private static List<PostGroup> byCompany(List<PersonRecord> records, boolean together) {
        Partition<Integer> parts = new Partition<>();
        Map<String, Integer> firstWith = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            parts.join(i, together ? 0 : i);
            for (String other : records.get(i).people()) {
                parts.join(i, firstWith.computeIfAbsent(other, parts.self(i)));
            }
        }
        Map<Integer, List<PersonRecord>> byPart = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            byPart.computeIfAbsent(parts.of(i), part -> new ArrayList<>()).add(records.get(i));
        }
        return byPart.values().stream().map(PostGroup::new).toList();
    }

    /** What a person has to decide: each group that is not surely another person, beside the likeliest one before it. */
    private List<Doubt> doubts(String name, List<PostGroup> people, List<Known> listed) {
        List<Doubt> doubts = new ArrayList<>();
        for (int j = 1; j < people.size(); j++) {
            PostGroup other = people.get(j);
            Optional<Doubt> doubt = Optional.empty();
            for (int i = 0; i < j; i++) {
                boolean told = known(people.get(i), listed).isPresent() && known(other, listed).isPresent();
                Optional<Doubt> one = told ? Optional.empty() : doubt(i, people.get(i), j, other, name);
                doubt = one.isPresent() && (doubt.isEmpty() || one.get().score() > doubt.get().score()) ? one : doubt;
            }
            doubt.ifPresent(doubts::add);
        }
        return doubts;
    }

    private Optional<Doubt> doubt(int i, PostGroup one, int j, PostGroup other, String name) {
        double rarity = name.length() >= UNUSUAL ? 0.2 : 0;
        if (one.posts().isEmpty() || other.posts().isEmpty()) {
            boolean several = !one.posts().isEmpty() && fits(other.group(), one);
            return Optional.of(new Doubt(i, j, (several ? 0.5 : 0.3) + rarity, several ? "names the body, the post or the company of more than one person of this name"
                    : "no post and no company in common"));
        }
        PostGroup.Verdict verdict = one.verdict(other, pairs);
        String posts = words(verdict.held()) + " / " + words(verdict.other());
        return switch (verdict.kind()) {
            case apart, one -> Optional.empty();
            case moved -> Optional.of(new Doubt(i, j, 0.4 + rarity, "one after the other: " + posts));
            case open -> Optional.of(new Doubt(i, j, 0.3 + rarity, "posts that one person may hold: " + posts));
        };
    }

    private static boolean fits(PersonGroup records, PostGroup group) {
        return records.posts().stream().anyMatch(held -> group.posts().stream().anyMatch(post -> post.title().equals(held.title())));
    }

    private static String words(Held held) {
        return held.label() + held.title();
    }
}
