package newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one time expression: a chain, a range of chains, a bound, a length, a recurrence. */
final class Phrases {

    private static final String NO_START = "草诉飞火获床源因义步航降跑底死拍伏点用作到";
    private static final String NO_AFTER = "期勤卫者续方天果备台裔勤汉羿半两三几";
    private static final String NO_BEFORE = "夕线沿往任景提进身途锋方面台门首一二两三四五六七八九十几后";

    private Phrases() {
    }

    static Optional<Phrase> at(String text, int begin) {
        char c = text.charAt(begin);
        if (c == '每') {
            return Recurrences.at(text, begin);
        }
        int about = Text.word(text, begin, "大约", "大概", "约");
        if (about > 0 && begin + about < text.length()) {
            Optional<Phrase> phrase = moment(text, Text.skipBlanks(text, begin + about)).flatMap(found -> about(found, begin));
            return phrase.isPresent() ? phrase : moment(text, begin);
        }
        return moment(text, begin);
    }

    /** 大约早上十点, 约2020年: the phrase begun earlier, and only about right; a length stays as it is (约三年). */
    private static Optional<Phrase> about(Phrase phrase, int begin) {
        if (phrase instanceof Phrase.Moment moment) {
            return Optional.of(new Phrase.Moment(moment.steps(), true, begin, moment.end()));
        }
        return phrase instanceof Phrase.Bound bound ? Optional.of(new Phrase.Bound(bound.steps(), bound.before(), begin, bound.end())) : Optional.empty();
    }

    private static Optional<Phrase> moment(String text, int begin) {
        if (begin >= text.length()) {
            return Optional.empty();
        }
        boolean number = Numerals.begins(text.charAt(begin));
        if (number && Numerals.arabic(text.charAt(begin)) < 0 && (Numerals.chinese(Text.at(text, begin - 1)) >= 0
                || Numerals.unit(Text.at(text, begin - 1)) > 0 || Numerals.bigPower(Text.at(text, begin - 1)) > 0)) {
            return Optional.empty();
        }
        if (number && !NumberGuard.mayBeTime(text, begin)) {
            return WordLinks.at(text, begin, Optional.empty()).map(link -> whole(text, link));
        }
        Optional<Phrase> counted = number ? Optional.empty() : CountedPhrases.at(text, begin);
        Optional<Link> chain = Chains.at(text, begin).filter(link -> counted.isEmpty() || link.end() >= counted.get().end());
        if (chain.isPresent()) {
            return chain.map(link -> whole(text, link));
        }
        return counted.isPresent() ? counted : number || text.charAt(begin) == '半' ? CountedPhrases.length(text, begin) : Optional.empty();
    }

    private static Phrase whole(String text, Link left) {
        if (left.steps().isEmpty()) {
            return new Phrase.Vague(left.begin(), left.end());
        }
        return range(text, left).or(() -> between(text, left)).or(() -> bound(text, left)).orElseGet(() -> about(text, left));
    }

    private static Optional<Phrase> range(String text, Link left) {
        int from = left.end() + Text.word(text, left.end(), "开始", "起");
        int connector = Connector.length(text, from);
        Optional<Link> right = connector == 0 ? Optional.empty() : rightEnd(text, from + connector, left);
        return right.map(link -> new Phrase.Range(left.steps(), link.steps(), left.begin(), closed(text, link.end())));
    }

    private static int closed(String text, int end) {
        return end + Text.word(text, end, "之间", "期间", "止");
    }

    /** 1月15号4点和2月3号9点之间. */
    private static Optional<Phrase> between(String text, Link left) {
        if (!Connector.between(text, left.end())) {
            return Optional.empty();
        }
        Optional<Link> right = rightEnd(text, left.end() + 1, left);
        int close = right.map(link -> Text.word(text, link.end(), "之间", "间")).orElse(0);
        return close == 0 ? Optional.empty() : right.map(link -> new Phrase.Range(left.steps(), link.steps(), left.begin(), link.end() + close));
    }

    private static Optional<Link> rightEnd(String text, int begin, Link left) {
        if (begin >= text.length()) {
            return Optional.empty();
        }
        Optional<Link> right = Optional.empty();
        for (int i = left.steps().size() - 1; i >= 0 && right.isEmpty(); i--) {
            Grain inherited = left.steps().get(i).grain();
            right = Chains.at(text, begin, inherited).filter(link -> link.first() instanceof Step.Narrowing && sameKind(left, link.first().grain()));
        }
        return right.or(() -> LunarDates.sameMonth(text, begin, left)).or(() -> Chains.atRightEnd(text, begin).filter(link -> !link.steps().isEmpty())).or(() -> now(text, begin));
    }

    /** 2020年至今. */
    private static Optional<Link> now(String text, int begin) {
        return Text.at(text, begin) == '今' ? Link.of(begin, begin + 1, new Step.Shifted(Grain.SECOND, 0, 1, Step.From.ISSUE)) : Optional.empty();
    }

    /** The right end begins with a unit that the left end has too, or a finer one than its last. */
    private static boolean sameKind(Link left, Grain grain) {
        return left.steps().stream().anyMatch(step -> step.grain() == grain) || left.grain().compareTo(Grain.HOUR) >= 0 && grain.compareTo(Grain.HOUR) >= 0;
    }

    private static Optional<Phrase> bound(String text, Link chain) {
        int end = chain.end();
        boolean from = Text.oneOf(text, chain.begin() - 1, "从自");
        int after = Text.word(text, end, "及以后", "或之后", "及之后", "或以后", "之后", "以后", "以来");
        after = after == 0 && (from && Text.word(text, end, "开始") > 0) ? 2 : after;
        after = after == 0 && Text.at(text, end) == '起' && (from || !Text.oneOf(text, end + 1, NO_START)) ? 1 : after;
        after = after == 0 && Text.at(text, end) == '后' && !Text.oneOf(text, end + 1, NO_AFTER) && chain.grain() != Grain.PART ? 1 : after;
        if (after > 0) {
            return Optional.of(until(text, chain, end + after));
        }
        int before = Text.word(text, end, "及以前", "或之前", "及之前", "或以前", "之前", "以前");
        before = before == 0 && Text.at(text, end) == '前' && !Text.oneOf(text, end + 1, NO_BEFORE) && chain.grain() != Grain.PART ? 1 : before;
        return before == 0 ? Optional.empty() : Optional.of(new Phrase.Bound(chain.steps(), true, chain.begin(), end + before));
    }

    /** 2010年之后2018年之前 is one stretch. */
    private static Phrase until(String text, Link chain, int end) {
        Optional<Link> right = end < text.length() && Numerals.begins(text.charAt(end)) ? Chains.at(text, end) : Optional.empty();
        int before = right.map(link -> Text.word(text, link.end(), "之前", "以前")).orElse(0);
        return before == 0 ? new Phrase.Bound(chain.steps(), false, chain.begin(), end)
                : new Phrase.Range(chain.steps(), right.get().steps(), chain.begin(), right.get().end() + before);
    }

    private static Phrase about(String text, Link chain) {
        int about = Text.word(text, chain.end(), "左右", "前后", "前夕");
        return new Phrase.Moment(new ArrayList<>(chain.steps()), about > 0, chain.begin(), chain.end() + about);
    }

    /** Both ends of a range are chains of steps. */
    static List<Step> inherit(List<Step> left, List<Step> right) {
        if (!(right.get(0) instanceof Step.Narrowing first)) {
            return right;
        }
        List<Step> steps = new ArrayList<>();
        for (Step step : left) {
            if (step.grain().coarserThan(first.grain()) && !(step.grain() == Grain.PART && first.grain() == Grain.PART)) {
                steps.add(step);
            }
        }
        steps.addAll(right);
        return steps;
    }
}
