package newsgraph.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in digits: 2010-01-29, 2010/1/9, 20240307, 2018-10, 13.5.2015, 05/05/89, 12/1, 09-01 20:01, and years alone: 2016-2018. */
final class NumericDates {

    private static final Pattern FULL = Pattern.compile("(\\d{4})([-./ ])(\\d{1,2})\\2(\\d{1,2})(?![\\d%])");
    private static final Pattern EIGHT = Pattern.compile("((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?![\\d.])");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4}|\\d{2}|\\d)(?![\\d./%]|-\\d{1,2}-)");
    private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d\\d)([-./])(0[1-9]|1[0-2]|[1-9])(?![\\d赛%])");
    private static final Pattern MONTH_DAY_CLOCK = Pattern.compile("(\\d\\d)-(\\d\\d)(?= \\d{1,2}:\\d\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?![\\d./%])");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("((?:19|20)\\d\\d)(?:[-/]((?:19|20)?\\d\\d))? ?(?:学年度?|财年|赛季|(?<=\\d\\d[-/]\\d{2,4})年度)");
    private static final Pattern WITH_PART = Pattern.compile("((?:19|20)\\d\\d)(?:全年|(?=[上下]半年|[春夏秋冬][季天]))");
    private static final Pattern YEARS = Pattern.compile("(1[5-9]\\d\\d|20\\d\\d|2100)(?=(?: ?(?:-|--|~|至|到) ?(?:1[5-9]\\d\\d|20\\d\\d))(?![\\d.]|[^\\x00-\\x7F赛财学，。、；（）的年]))");
    private static final Pattern YEAR_RIGHT = Pattern.compile("(1[5-9]\\d\\d|20\\d\\d|2100)(?![\\d.年月]| 年)");
    private static final Pattern YEAR_ALONE = Pattern.compile("(1[5-9]\\d\\d|20\\d\\d|2100)(?= ?(?:$|[，。、；（）)]))");

    private NumericDates() {
    }

    static Optional<Link> at(String text, int begin) {
        if (Text.letterOrDigit(text, begin - 1) || Text.oneOf(text, begin - 1, "./:$￥#") || Text.at(text, begin - 1) == '-'
                && Text.letterOrDigit(text, begin - 2)) {
            return Optional.empty();
        }
        return digits(text, begin);
    }

    /** Behind the dash of a range, where a year may stand alone: 2016-2018. */
    static Optional<Link> atRightEnd(String text, int begin) {
        Optional<Link> date = digits(text, begin);
        Matcher year = matcher(YEAR_RIGHT, text, begin);
        return date.isPresent() || !year.lookingAt() ? date : Link.of(begin, begin + 4, new Step.Fixed(Stretch.year(number(year, 1))));
    }

    private static Optional<Link> digits(String text, int begin) {
        int digits = begin;
        while (Text.digit(text, digits) && digits - begin < 9) {
            digits++;
        }
        return switch (digits - begin) {
            case 8 -> eight(text, begin);
            case 4 -> fromYear(text, begin);
            case 1, 2 -> Text.oneOf(text, digits, "-./") ? fromDay(text, begin) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Link> eight(String text, int begin) {
        Matcher date = matcher(EIGHT, text, begin);
        return date.lookingAt() ? fixed(begin, date.end(), number(date, 1), number(date, 2), number(date, 3)) : Optional.empty();
    }

    private static Optional<Link> fromYear(String text, int begin) {
        Matcher full = matcher(FULL, text, begin);
        if (full.lookingAt()) {
            return fixed(begin, full.end(), number(full, 1), number(full, 3), number(full, 4));
        }
        Optional<Link> school = schoolYear(matcher(SCHOOL_YEAR, text, begin));
        Matcher part = matcher(WITH_PART, text, begin);
        if (school.isPresent() || part.lookingAt()) {
            return school.isPresent() ? school : Link.of(begin, part.end(), new Step.Fixed(Stretch.year(number(part, 1))));
        }
        Matcher month = matcher(MONTH, text, begin);
        boolean clear = month.lookingAt() && !month.group(2).equals(".") && month.group(3).length() == 2;
        if (month.lookingAt() && (clear || month.group(2).equals(".") && Text.at(text, month.end()) == '-' || Text.at(text, begin - 1) == '-'
                || Text.at(text, begin - 1) == '~')) {
            LocalDate first = LocalDate.of(number(month, 1), number(month, 3), 1);
            return Link.of(begin, month.end(), new Step.Fixed(Stretch.of(Grain.MONTH, first.atStartOfDay())));
        }
        Matcher years = matcher(YEARS, text, begin);
        boolean alone = !Text.hanzi(text, begin - 1) || Text.oneOf(text, begin - 1, "到至从");
        if (years.lookingAt() || alone && years.usePattern(YEAR_ALONE).lookingAt() && aloneIsYear(text, begin)) {
            return Link.of(begin, begin + 4, new Step.Fixed(Stretch.year(number(years, 1))));
        }
        return Optional.empty();
    }

    /** 2022-23赛季, 2021/2022年度, 2022学年. */
    private static Optional<Link> schoolYear(Matcher found) {
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        int first = number(found, 1);
        int last = found.group(2) == null ? first : found.group(2).length() == 4 ? number(found, 2) : first / 100 * 100 + number(found, 2);
        return last < first || last > first + 10 ? Optional.empty()
                : Link.of(found.start(), found.end(), new Step.Fixed(Stretch.year(first).to(Stretch.year(last))));
    }

    /** A bare number is a year only as a text of its own or as the right end of a range of years. */
    private static boolean aloneIsYear(String text, int begin) {
        return begin == 0 && text.length() <= 5 || Text.oneOf(text, begin - 1, "-~到至") && begin >= 5
                && Text.digit(text, begin - 2 - (Text.at(text, begin - 2) == '-' ? 1 : 0));
    }

    private static Optional<Link> fromDay(String text, int begin) {
        Matcher date = matcher(DAY_FIRST, text, begin);
        if (date.lookingAt()) {
            return dayFirst(date);
        }
        Matcher monthDay = matcher(MONTH_DAY_CLOCK, text, begin);
        if (monthDay.lookingAt()) {
            return free(begin, monthDay);
        }
        Matcher slash = matcher(MONTH_DAY, text, begin);
        boolean improper = slash.lookingAt() && number(slash, 1) > number(slash, 2) && !Text.hanzi(text, slash.end());
        return improper ? free(begin, slash) : Optional.empty();
    }

    /** 3-7-2017 and 05/05/89 begin with the day; with dashes and two digits in front, the year comes first (27-7-3). */
    private static Optional<Link> dayFirst(Matcher date) {
        int first = number(date, 1);
        int last = number(date, 4);
        boolean yearLast = date.group(4).length() == 4 || date.group(1).length() == 1 || date.group(2).equals("/");
        if (date.group(2).equals(".") && date.group(4).length() != 4 || date.group(4).length() == 1 && yearLast) {
            return Optional.empty();
        }
        int year = yearLast ? last : first;
        int full = year < 100 ? Years.full(year) : year;
        int day = yearLast ? first : last;
        int month = number(date, 3);
        return month > 12 && yearLast ? fixed(date.start(), date.end(), full, day, month) : fixed(date.start(), date.end(), full, month, day);
    }

    private static Optional<Link> free(int begin, Matcher date) {
        boolean valid = Step.date(2000, number(date, 1), number(date, 2)).isPresent();
        return valid ? Link.of(begin, date.end(), new Step.Numbered(Grain.MONTH, number(date, 1)), new Step.Numbered(Grain.DAY, number(date, 2)))
                : Optional.empty();
    }

    private static Optional<Link> fixed(int begin, int end, int year, int month, int day) {
        return Step.date(year, month, day).filter(date -> year > 0).flatMap(date -> Link.of(begin, end, new Step.Fixed(Stretch.day(date))));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Sees at most 30 characters on, so that a long line costs no more. */
    private static Matcher matcher(Pattern pattern, String text, int begin) {
        return pattern.matcher(text).region(begin, Math.min(text.length(), begin + 30)).useTransparentBounds(true)
                .useAnchoringBounds(text.length() <= begin + 30);
    }
}
