package newsgraph.read.page;

import newsgraph.read.page.Passage.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells the headlines of articles from the headings inside them. A label, the name of a column, a line that begins with a dash, a dateline behind it, or the
 * end of an article before it make a headline. Headings inside an article come in series of one shape; a report that opens with a dateline has none.
 */
final class Headings {

    /** What speaks for and against: of the order of one each; see {@link #fit}. Set on 80 pages of People's Daily. */
    private static final double NEW_ARTICLE = -1;
    private static final double IN_SERIES = 0.5;
    private static final double OUT_OF_SERIES = -2;
    private static final double LIKE_ITS_INNER = -1.5;
    private static final double ALONE = -2;
    private static final double IN_REPORT = -1.5;
    /** A dateline without place and day, 本报电, also opens the items of a roundup. */
    private static final int BARE = 4;
    /** The share of a headline's weight that the text under a heading of its article repeats at least. */
    private static final double USUAL = 0.08;

    /** More doubtful groups in one stretch are a list, and no headlines. */
    private static final int MOST = 60;

    /** The gist stands no further behind the first headline of its group. */
    private static final int MOST_LINES = 10;

    private final Map<Group, Set<String>> titles = new HashMap<>();
    private final Map<Integer, Set<String>> behind = new HashMap<>();
    private final List<Passage> page;
    private final Lines lines;
    private final Affinity affinity;

    Headings(List<Passage> page, Lines lines, Affinity affinity) {
        this.page = page;
        this.lines = lines;
        this.affinity = affinity;
    }

    /** The groups that hold headlines of articles, in page order. */
    List<Group> headlines() {
        List<Group> all = groups();
        List<Group> found = new ArrayList<>();
        for (int i = 0; i < all.size(); ) {
            int next = i + 1;
            while (next < all.size() && !isSure(all.get(next), all.get(i))) {
                next++;
            }
            found.add(all.get(i));
            found.addAll(among(all.get(i), all.subList(i + 1, next), next < all.size() ? all.get(next).begin() : page.size()));
            i = next;
        }
        return found;
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            int end = i;
            while (end < page.size() && isHeading(end) && !(end > i && isBody(i, end))) {
                end++;
            }
            if (end > i && end < page.size() && !(i > 0 && lines.isSection(page.get(i - 1).text()))) {
                groups.add(new Group(i, end));
            }
            while (end < page.size() && end > i && isHeading(end)) {
                end++;
            }
            i = Math.max(i, end);
        }
        return groups;
    }

    /** A line like a headline where none can be: the gist of a commentary under its headline, the first item of a roundup. */
    private boolean isBody(int begin, int i) {
        String before = page.get(i - 1).text();
        String text = page.get(i).text();
        boolean commentary = IntStream.range(Math.max(begin, i - MOST_LINES), i).anyMatch(line -> lines.hasColumn(page.get(line).text()) || Lines.followsOn(page.get(line).text()));
        return page.get(i).is(Kind.TITLE) && (lines.isRoundup(before) || commentary && !page.get(i - 1).is(Kind.LABEL) && !Lines.followsOn(text) && !lines.hasColumn(text)
                && !Lines.leadsOn(text) && Lines.isGist(text));
    }

    private boolean isHeading(int i) {
        Passage passage = page.get(i);
        return passage.is(Kind.TITLE) || passage.is(Kind.LABEL) || passage.is(Kind.PROSE) && lines.mayBeTitle(passage.text()) && isAmongHeadlines(i)
                || Lines.isDay(passage.text()) && passage.text().length() > 6 && i > 0 && page.get(i - 1).is(Kind.TITLE) && i + 1 < page.size();
    }

    /** 谁来照顾老人？ is a headline at the beginning of a page, under a label or before a dateline; 外交部发言人： is one before another. */
    private boolean isAmongHeadlines(int i) {
        boolean first = i == 0 || page.get(i - 1).is(Kind.LABEL);
        boolean title = i + 1 < page.size() && page.get(i + 1).is(Kind.TITLE);
        boolean dateline = i + 1 < page.size() && lines.dateline(page.get(i + 1).text()).isPresent();
        return page.get(i).text().endsWith("：") ? title : first || dateline;
    }

    /** Marks that only headlines of articles bear. */
    private boolean isSure(Group group, Group current) {
        boolean marked = IntStream.range(group.begin(), group.end()).anyMatch(i -> page.get(i).is(Kind.LABEL) || lines.hasColumn(page.get(i).text())
                || Lines.followsOn(page.get(i).text()) || lines.isRoundup(page.get(i).text()) || lines.isAnnouncement(page.get(i).text()));
        Passage before = page.get(group.begin() - 1);
        String dateline = lines.dateline(page.get(group.end()).text()).orElse("");
        if (isRoundup(current)) {
            return marked || dateline.length() > BARE || group.lines() > 1 && Lines.leadsOn(page.get(group.begin()).text());
        }
        return marked || before.is(Kind.CREDIT) || before.is(Kind.END) || !dateline.isEmpty();
    }

    private boolean isRoundup(Group group) {
        return IntStream.range(group.begin(), group.end()).anyMatch(i -> lines.isRoundup(page.get(i).text()));
    }

    /** Those of the doubtful groups between two sure ones that are headlines: the division into articles that fits best. */
    private List<Group> among(Group current, List<Group> doubtful, int end) {
        if (isRoundup(current) || doubtful.size() > MOST) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>(List.of(current));
        groups.addAll(doubtful);
        double[] best = new double[groups.size() + 1];
        int[] from = new int[groups.size() + 1];
        for (int to = 1; to <= groups.size(); to++) {
            best[to] = Double.NEGATIVE_INFINITY;
            for (int head = 0; head < to; head++) {
                double fit = best[head] + (head == 0 ? 0 : NEW_ARTICLE) + fit(groups, head, to, end);
                if (fit > best[to]) {
                    best[to] = fit;
                    from[to] = head;
                }
            }
        }
        List<Group> found = new ArrayList<>();
        for (int head = from[groups.size()]; head > 0; head = from[head]) {
            found.add(0, groups.get(head));
        }
        return found;
    }

    /** How well the groups behind a headline go as headings of its article. */
    private double fit(List<Group> groups, int head, int to, int end) {
        List<Group> inner = groups.subList(head + 1, to);
        Set<String> title = titles.computeIfAbsent(groups.get(head), group -> pairs(group.begin(), group.end()));
        boolean report = lines.dateline(page.get(groups.get(head).end()).text()).isPresent();
        boolean series = inner.stream().anyMatch(one -> inner.stream().anyMatch(other -> other != one && alike(one, other)));
        double fit = head > 0 && inner.stream().anyMatch(group -> alike(group, groups.get(head))) ? LIKE_ITS_INNER : 0;
        for (int i = head + 1; i < to; i++) {
            Group group = groups.get(i);
            boolean inSeries = inner.stream().anyMatch(other -> other != group && alike(group, other));
            int next = i + 1 < groups.size() ? groups.get(i + 1).begin() : end;
            double shared = affinity.of(title, behind.computeIfAbsent(group.end(), begin -> pairs(begin, next)));
            fit += (inSeries ? IN_SERIES : series ? OUT_OF_SERIES : ALONE) + Math.max(-1, Math.min(1, (shared - USUAL) * 10))
                    + (report ? IN_REPORT : 0) + (Lines.opensReport(page.get(group.end()).text()) ? IN_REPORT : 0);
        }
        return fit;
    }

    /** Of one shape: as many lines, each about as long, with or without a dash at its end. */
    private boolean alike(Group one, Group other) {
        return one.lines() == other.lines() && IntStream.range(0, one.lines()).allMatch(i -> alike(page.get(one.begin() + i).text(), page.get(other.begin() + i).text()));
    }

    private static boolean alike(String one, String other) {
        int longer = Math.max(Lines.size(one), Lines.size(other));
        return Lines.leadsOn(one) == Lines.leadsOn(other) && longer - Math.min(Lines.size(one), Lines.size(other)) <= Math.max(4, longer * 3 / 10);
    }

    private Set<String> pairs(int begin, int end) {
        return Affinity.pairs(page.subList(begin, end).stream().map(Passage::text).collect(Collectors.joining("\n")));
    }
}
