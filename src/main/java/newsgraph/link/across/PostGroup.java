package newsgraph.link.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Records that are surely one person, with the days on which each post was seen. Grows while a name is taken apart; one use. */
final class PostGroup {

    private final TreeSet<PersonRecord> records = new TreeSet<>();
    private final TreeMap<Held, Seen> posts = new TreeMap<>();
    private final Set<String> people = new TreeSet<>();

    /** First and last day on which a post was seen; no days where none is known. */
    private record Seen(Optional<LocalDate> first, Optional<LocalDate> last) {

        Seen with(Seen other) {
            return first.isEmpty() || other.first.isEmpty() ? new Seen(Optional.empty(), Optional.empty())
                    : new Seen(Optional.of(first.get().isBefore(other.first.get()) ? first.get() : other.first.get()),
                            Optional.of(last.get().isAfter(other.last.get()) ? last.get() : other.last.get()));
        }

        /** True unless one was last seen before the other was first seen. */
        boolean meets(Seen other) {
            return first.isEmpty() || other.first.isEmpty() || !last.get().isBefore(other.first.get()) && !other.last.get().isBefore(first.get());
        }
    }

    PostGroup(Collection<PersonRecord> records) {
        records.forEach(this::add);
    }

    void add(PersonRecord record) {
        records.add(record);
        record.posts().stream().filter(Held::hasBody).forEach(held -> posts.merge(held, new Seen(record.day(), record.day()), Seen::with));
        people.addAll(record.people());
    }

    void addAll(PostGroup other) {
        other.records.forEach(this::add);
    }

    Set<Held> posts() {
        return posts.keySet();
    }

    int size() {
        return records.size();
    }

    String first() {
        return records.first().article();
    }

    /** People whom articles of both groups name. */
    List<String> shared(Set<String> others) {
        return people.stream().filter(others::contains).toList();
    }

    Set<String> people() {
        return people;
    }

    /** The strongest that two posts of the groups say. */
    Verdict verdict(PostGroup other, PostPairs pairs) {
        boolean joined = false;
        boolean doubted = false;
        for (Held held : posts.keySet()) {
            for (Held another : other.posts.keySet()) {
                PostPairs.Pair pair = pairs.of(held, another);
                boolean together = posts.get(held).meets(other.posts.get(another));
                if (pair == PostPairs.Pair.never || pair == PostPairs.Pair.exclusive && together) {
                    return new Verdict(Verdict.Kind.apart, held, another);
                }
                joined |= pair == PostPairs.Pair.joined;
                doubted |= pair == PostPairs.Pair.exclusive;
            }
        }
        Held held = posts.firstKey();
        return new Verdict(joined ? Verdict.Kind.one : doubted ? Verdict.Kind.moved : Verdict.Kind.open, held, other.posts.firstKey());
    }

    PersonGroup group() {
        TreeSet<Held> all = new TreeSet<>(posts.keySet());
        records.forEach(record -> all.addAll(record.posts()));
        return new PersonGroup(records.stream().map(PersonRecord::article).toList(), new ArrayList<>(all));
    }

    /** What the posts of two groups say; the posts that say it. */
    record Verdict(Kind kind, Held held, Held other) {

        enum Kind { one, open, moved, apart }
    }
}
