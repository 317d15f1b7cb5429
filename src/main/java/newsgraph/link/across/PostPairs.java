package newsgraph.link.across;

import newsgraph.link.Seats;
import newsgraph.link.Seats.Seat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Can one person hold two posts? A judgement on titles and bodies alone; what the days say is added by {@link Namesakes}. Thread-safe. */
final class PostPairs {

    /** Posts that are held beside others: memberships, honours, heads of societies. */
    private static final Pattern BESIDE = Pattern.compile(".*(代表|委员|常委|理事|会长|理事长|会员|院士|成员|党员|顾问|议员|董事|督察|主委|主任委员|特使|创始人|合伙人|组长|指挥|指挥长)");
    /** Letters that two names of bodies share from the begin, for one to be part of the other: 江州大学 of 江州大学党委. */
    private static final int NESTED = 4;

    private final Seats seats;
    private final Map<String, Seat> known = new ConcurrentHashMap<>();

    PostPairs(Seats seats) {
        this.seats = seats;
    }

    /** How two posts go together. */
    enum Pair {
        /** Posts of one office, or of the bodies that lead one region. */
        joined,
        /** Nothing speaks for it or against it. */
        possible,
        /** Not at the same time. */
        exclusive,
        /** Never: offices of two states. */
        never
    }

    Pair of(Held one, Held other) {
        if (!one.hasBody() || !other.hasBody()) {
            return Pair.possible;
        }
        if (one.body().equals(other.body()) || isNested(one.label(), other.label())) {
            return Pair.joined;
        }
        Seat seat = seat(one);
        Seat another = seat(other);
        if (!seat.nation().isEmpty() && !another.nation().isEmpty() && !seat.nation().equals(another.nation()) && (seat.official() && another.official())) {
            return Pair.never;
        }
        if (isBeside(one) || isBeside(other)) {
            return Pair.possible;
        }
        if (seat.official() && another.official()) {
            return officials(seat, another);
        }
        return seat.official() || another.official() ? Pair.exclusive : Pair.possible;
    }

    private static Pair officials(Seat one, Seat other) {
        boolean same = one.isIn(other) && other.isIn(one);
        if (same) {
            return one.leading() && other.leading() ? Pair.joined : one.leading() || other.leading() ? Pair.possible : Pair.exclusive;
        }
        boolean national = one.regions().isEmpty() || other.regions().isEmpty();
        return !national && (one.isIn(other) || other.isIn(one)) ? Pair.possible : Pair.exclusive;
    }

    private Seat seat(Held held) {
        return known.computeIfAbsent(held.label(), seats::of);
    }

    static boolean isBeside(Held held) {
        return BESIDE.matcher(held.title()).matches();
    }

    private static boolean isNested(String one, String other) {
        return Math.min(one.length(), other.length()) >= NESTED && (one.startsWith(other) || other.startsWith(one));
    }
}
