package newsgraph.read.page;

import newsgraph.read.page.Passage.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives every body of a page its headlines. */
final class Bodies {

    private static final double NEVER = Double.NEGATIVE_INFINITY;
    /*
     * What speaks for a division, in weights of shared words (a name that two passages have in common weighs 3 to 4, a headline with its own text 50 to 200).
     * Set on 80 pages of People's Daily, tried on 200 others. First: a further headline among two or three lines that stand together, or more.
     */
    private static final double UNMARKED_OF_FEW = -100;
    private static final double UNMARKED = -40;
    /** A further headline behind the name of a column; in a group over a report, whose figures often stand in a line of their own. */
    private static final double COLUMN = 10;
    private static final double COLUMN_OF_REPORT = -40;
    /** A further headline that a line with a dash completes. */
    private static final double BEGINS = -20;
    /** A body that opens by its own words: with a dateline; behind the end of another, or with 核心阅读; behind a note of the editor. */
    private static final double DATELINE = 100;
    private static final double OPENS = 30;
    private static final double AFTER_NOTE = 20;
    /** What it costs to part passages that speak of the same; times a share from 0 to 1, taken over so many passages on each side. */
    private static final double COHERENT = 120;
    private static final int WINDOW = 4;
    /** Longer stretches without a headline are not searched for further articles. */
    private static final int LONGEST_SEARCH = 600;
    /** More lines than these are a list, not headlines. */
    private static final int MOST_LINES = 16;

    private final List<Passage> page;
    private final Lines lines;
    private final Affinity affinity;

    Bodies(List<Passage> page, Lines lines, Affinity affinity) {
        this.page = page;
        this.lines = lines;
        this.affinity = affinity;
    }

    /** The articles of the page in the order of their bodies; {@code headlines} as {@link Headings} found them. */
    List<Piece> pieces(List<Group> headlines) {
        List<Piece> pieces = new ArrayList<>();
        int first = headlines.isEmpty() ? page.size() : headlines.get(0).begin();
        if (first > 0) {
            pieces.addAll(pieces(new Group(0, 0), first));
        }
        for (int i = 0; i < headlines.size(); i++) {
            pieces.addAll(pieces(headlines.get(i), i + 1 < headlines.size() ? headlines.get(i + 1).begin() : page.size()));
        }
        return pieces;
    }

    private List<Piece> pieces(Group group, int end) {
        List<Integer> opened = opened(group, end);
        int passages = end - group.end();
        if (group.lines() > MOST_LINES || passages > LONGEST_SEARCH) {
            return plain(group, opened, end);
        }
        int most = 1 + (int) IntStream.range(group.begin() + 1, group.end()).filter(i -> cut(group, i - group.begin()) > NEVER).count();
        int least = 1 + (int) IntStream.range(group.begin() + 1, group.end()).filter(this::isOtherLabel).count();
        if (most == 1 || passages < least) {
            return plain(group, opened, end);
        }
        Matching matching = matching(group, end, opened);
        Matching.Division division = matching.into(least);
        for (int articles = least + 1; articles <= Math.min(Math.min(most, passages), Math.max(least + 1, opened.size())); articles++) {
            Matching.Division other = matching.into(articles);
            division = other.worth() > division.worth() ? other : division;
        }
        return division.worth() == NEVER ? plain(group, opened, end) : pieces(group, end, division, opened);
    }

    /** Where bodies begin by their own words: the first one, those with a dateline, those behind the end of another. */
    private List<Integer> opened(Group group, int end) {
        List<Integer> opened = new ArrayList<>(List.of(group.end()));
        boolean items = IntStream.range(group.begin(), group.end()).anyMatch(i -> lines.isRoundup(page.get(i).text()));
        for (int i = group.end() + 1; i < end && !items; i++) {
            Passage passage = page.get(i);
            boolean afterEnd = page.get(i - 1).is(Kind.CREDIT) || page.get(i - 1).is(Kind.END);
            boolean dateline = lines.dateline(passage.text()).isPresent() && passage.is(Kind.PROSE) && !isAbstract(opened.get(opened.size() - 1), i);
            if (dateline) {
                opened.add(behindBullets(opened.get(opened.size() - 1), i));
            } else if (afterEnd && passage.is(Kind.PROSE) || lines.isOpening(passage.text()) && page.get(i - 1).is(Kind.PROSE)) {
                opened.add(i);
            }
        }
        return opened;
    }

    /** The bullets of an abstract stand before the dateline. */
    private int behindBullets(int last, int dateline) {
        int begin = dateline;
        while (begin > last + 1 && Lines.BULLETS.indexOf(page.get(begin - 1).text().charAt(0)) >= 0) {
            begin--;
        }
        return begin;
    }

    /** Bullets and notes before the dateline belong to the same article. */
    private boolean isAbstract(int begin, int end) {
        return page.subList(begin, end).stream().allMatch(passage -> passage.is(Kind.NOTE) || Lines.BULLETS.indexOf(passage.text().charAt(0)) >= 0
                || !Lines.isWhole(passage.text()));
    }

    private Matching matching(Group group, int end, List<Integer> opened) {
        List<Set<String>> titles = page.subList(group.begin(), group.end()).stream()
                .map(passage -> passage.is(Kind.LABEL) ? Set.<String>of() : Affinity.pairs(passage.text())).toList();
        List<Set<String>> bodies = page.subList(group.end(), end).stream().map(passage -> Affinity.pairs(passage.text())).toList();
        return new Matching(titles, bodies, affinity, line -> cut(group, line), passage -> start(group.end() + passage, opened));
    }

    /** What speaks for an article's headlines to begin at a line of the group. */
    private double cut(Group group, int line) {
        int i = group.begin() + line;
        String text = page.get(i).text();
        String before = page.get(i - 1).text();
        if (Lines.followsOn(text) || Lines.leadsOn(before) || page.get(i - 1).is(Kind.LABEL)) {
            return NEVER;
        }
        boolean report = lines.dateline(page.get(group.end()).text()).isPresent();
        if (isOtherLabel(i) || lines.hasColumn(before) && text.indexOf('；') < 0) {
            return isOtherLabel(i) ? 0 : report ? COLUMN_OF_REPORT : COLUMN;
        }
        if (Lines.followsOn(before)) {
            return 0;
        }
        if (i + 1 < group.end() && Lines.followsOn(page.get(i + 1).text())) {
            return BEGINS;
        }
        return together(group, i) <= 3 ? UNMARKED_OF_FEW : UNMARKED;
    }

    /** How many lines stand together without a label or the name of a column between them. */
    private int together(Group group, int i) {
        int begin = i;
        int end = i;
        while (begin > group.begin() && !page.get(begin - 1).is(Kind.LABEL) && !lines.hasColumn(page.get(begin - 1).text())) {
            begin--;
        }
        while (end < group.end() && !page.get(end).is(Kind.LABEL) && !(end > i && lines.hasColumn(page.get(end - 1).text()))) {
            end++;
        }
        return end - begin;
    }

    private boolean isOtherLabel(int i) {
        return page.get(i).is(Kind.LABEL) && !page.get(i - 1).is(Kind.LABEL);
    }

    /** What speaks for a body to begin at a passage. */
    private double start(int i, List<Integer> opened) {
        Passage passage = page.get(i);
        Passage before = page.get(i - 1);
        if (opened.contains(i)) {
            return lines.dateline(passage.text()).isPresent() ? DATELINE : OPENS;
        }
        if (Lines.isEditorsNote(before.text())) {
            return AFTER_NOTE;
        }
        boolean ended = before.is(Kind.END) || before.is(Kind.CREDIT) || before.is(Kind.PROSE) && Lines.isWhole(before.text());
        boolean begins = !passage.is(Kind.END) && !passage.is(Kind.CREDIT) && !Lines.isEditorsNote(passage.text());
        return ended && begins ? -COHERENT * cohesion(i) : NEVER;
    }

    /** The share of what the passages before a place speak of that those behind it speak of too. */
    private double cohesion(int i) {
        return affinity.of(pairs(Math.max(0, i - WINDOW), i), pairs(i, Math.min(page.size(), i + WINDOW)));
    }

    private Set<String> pairs(int begin, int end) {
        return Affinity.pairs(page.subList(begin, end).stream().map(Passage::text).collect(Collectors.joining("\n")));
    }

    private List<Piece> plain(Group group, List<Integer> opened, int end) {
        List<Integer> starts = opened.stream().filter(i -> i == group.end() || lines.dateline(page.get(i).text()).isPresent()).toList();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int bodyEnd = i + 1 < starts.size() ? starts.get(i + 1) : end;
            pieces.add(new Piece(i == 0 ? group.begin() : group.end(), group.end(), starts.get(i), bodyEnd));
        }
        return pieces;
    }

    private List<Piece> pieces(Group group, int end, Matching.Division division, List<Integer> opened) {
        List<Piece> pieces = new ArrayList<>();
        int size = division.lines().size();
        int begin = group.end();
        for (int i = 0; i < size; i++) {
            int titleEnd = i + 1 < size ? group.begin() + division.lines().get(i + 1) : group.end();
            int bodyEnd = i + 1 < size ? earlier(group.end() + division.passages().get(i + 1), begin, opened) : end;
            pieces.add(new Piece(group.begin() + division.lines().get(i), titleEnd, begin, bodyEnd));
            begin = bodyEnd;
        }
        return pieces;
    }

    /** A first paragraph may name nothing of the headline; it goes with the text behind it if it shares more with that than with the text before it. */
    private int earlier(int start, int begin, List<Integer> opened) {
        int found = start;
        while (!opened.contains(found) && found - 1 > begin && start(found - 1, opened) > NEVER && page.get(found - 1).is(Kind.PROSE)
                && affinity.of(pairs(found - 1, found), pairs(found, Math.min(page.size(), found + WINDOW))) > affinity.of(pairs(found - 1, found), pairs(Math.max(begin, found - 1 - WINDOW), found - 1))) {
            found--;
        }
        return found;
    }
}
