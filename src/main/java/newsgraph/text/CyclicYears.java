package newsgraph.text;

import java.util.Optional;

/** Years that come back: 甲辰年 every sixty years, 龙年 every twelve. Which one is meant says the year named in the sentence, else the issue date. */
final class CyclicYears {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪";
    /** What may stand before 龙年 and is no part of a longer word: 迎龙年, not 乌龙年. */
    private static final String BEFORE_ANIMAL = "今是在于到迎个和与及为过值逢的历";
    private static final String NOT_YEAR = "代级龄轻糕画均产检度货";
    /** The year 4 of our era was the first of both rounds. */
    private static final int FIRST = 4;

    private CyclicYears() {
    }

    static boolean begins(char c) {
        return STEMS.indexOf(c) >= 0 || ANIMALS.indexOf(c) >= 0;
    }

    /** 甲辰年, 农历甲辰年, 甲辰龙年, 龙年. */
    static Optional<Link> at(String text, int begin) {
        int at = begin + Text.word(text, begin, "农历");
        int stem = STEMS.indexOf(Text.at(text, at));
        int branch = BRANCHES.indexOf(Text.at(text, at + 1));
        if (stem >= 0 && branch >= 0 && (stem - branch) % 2 == 0) {
            int animal = Text.at(text, at + 2) == ANIMALS.charAt(branch) ? 1 : 0;
            return year(text, begin, at + 2 + animal, STEMS.length() * BRANCHES.length() / 2, number(stem, branch));
        }
        int animal = ANIMALS.indexOf(Text.at(text, at));
        boolean alone = !Text.hanzi(text, begin - 1) || Text.oneOf(text, begin - 1, BEFORE_ANIMAL);
        return animal >= 0 && alone ? year(text, begin, at + 1, ANIMALS.length(), animal) : Optional.empty();
    }

    private static Optional<Link> year(String text, int begin, int unit, int round, int number) {
        boolean year = Text.at(text, unit) == '年' && !Text.oneOf(text, unit + 1, NOT_YEAR);
        return year ? Link.of(begin, unit + 1, new Step.Cyclic(round, number)) : Optional.empty();
    }

    /** The place in the round of sixty, from 0. */
    private static int number(int stem, int branch) {
        int number = stem;
        while (number % BRANCHES.length() != branch) {
            number += STEMS.length();
        }
        return number;
    }

    /** The last such year up to a year; the next one if it is about to begin. */
    static int near(int year, int round, int number) {
        int last = year - Math.floorMod(year - FIRST - number, round);
        return last + round == year + 1 ? year + 1 : last;
    }
}
