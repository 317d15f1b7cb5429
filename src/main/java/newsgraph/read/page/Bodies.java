package newsgraph.read.page;

import newsgraph.read.page.Passage.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives every body of a page its headlines. */
final class Bodies {

    private static final double NEVER = Double.NEGATIVE_INFINITY;
    /** What a further article among the lines of one group must be worth, in shared weight: without any sign, and behind the name of a column. */
    private static final double UNMARKED = -40;
    private static final double UNMARKED_OF_THREE = -110;
    private static final double UNMARKED_OF_TWO = -150;
    private static final double COLUMN = 10;
    /** A body that opens by its own words. */
    private static final double OPENS = 30;
    /** Longer stretches without a headline are not searched for further articles. */
    private static final int LONGEST_SEARCH = 600;

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
        int most = 1 + (int) IntStream.range(group.begin() + 1, group.end()).filter(i -> cut(group, i - group.begin()) > NEVER).count();
        int least = 1 + (int) IntStream.range(group.begin() + 1, group.end()).filter(this::isOtherLabel).count();
        int wanted = Math.max(least, Math.min(most, opened.size()));
        if (most == 1 || end - group.end() > LONGEST_SEARCH || end - group.end() < wanted) {
            return plain(group, opened, end);
        }
        Matching matching = matching(group, end, opened);
        Matching.Division division = matching.into(wanted);
        for (int more = wanted + 1; more <= Math.min(most, wanted + 1) && more <= end - group.end(); more++) {
            Matching.Division other = matching.into(more);
            if (Boolean.getBoolean("page.debug")) {
                System.err.printf("%s%n   %d: %.1f %s  %d: %.1f %s%n", page.subList(group.begin(), group.end()).stream().map(Passage::text).toList(), wanted, division.worth(),
                        division.passages(), more, other.worth(), other.passages());
            }
            division = other.worth() > division.worth() ? other : division;
        }
        return division.worth() == NEVER ? plain(group, opened, end) : pieces(group, end, division);
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
        if (isOtherLabel(i) || lines.hasColumn(before) && text.indexOf('；') < 0) {
            return isOtherLabel(i) ? 0 : COLUMN;
        }
        int together = together(group, i);
        return together <= 2 ? UNMARKED_OF_TWO : together == 3 ? UNMARKED_OF_THREE : UNMARKED;
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

    private double start(int i, List<Integer> opened) {
        Passage before = page.get(i - 1);
        boolean possible = (before.is(Kind.END) || before.is(Kind.CREDIT) || before.is(Kind.PROSE) && Lines.isWhole(before.text())) && !page.get(i).is(Kind.END)
                && !page.get(i).is(Kind.CREDIT) && !Lines.isEditorsNote(page.get(i).text());
        return opened.contains(i) ? OPENS : possible ? 0 : NEVER;
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

    private static List<Piece> pieces(Group group, int end, Matching.Division division) {
        List<Piece> pieces = new ArrayList<>();
        int size = division.lines().size();
        for (int i = 0; i < size; i++) {
            int titleEnd = i + 1 < size ? group.begin() + division.lines().get(i + 1) : group.end();
            int bodyEnd = i + 1 < size ? group.end() + division.passages().get(i + 1) : end;
            pieces.add(new Piece(group.begin() + division.lines().get(i), titleEnd, group.end() + division.passages().get(i), bodyEnd));
        }
        return pieces;
    }
}
