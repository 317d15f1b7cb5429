package newsgraph.text;

import java.util.List;

/** What can be said without an issue date: 12月27日 is XXXX-12-27, 27日 XXXX-XX-27, 8点半 XXXX-XX-XXT08:30; other chains say nothing. */
final class Mask {

    private Mask() {
    }

    static String of(List<Step> steps) {
        String month = "";
        String day = "";
        String clock = "";
        boolean afternoon = false;
        for (Step step : steps) {
            if (step instanceof Step.Numbered n && n.grain() == Grain.MONTH) {
                month = two(n.number());
            } else if (step instanceof Step.Numbered n && n.grain() == Grain.DAY) {
                day = two(n.number());
            } else if (step instanceof Step.Part part) {
                afternoon = part.from() >= 12;
            } else if (step instanceof Step.Clock c) {
                clock = "T" + two(c.hour() + (afternoon && c.hour() < 12 ? 12 : 0)) + ":" + two(c.minute());
            } else {
                return "";
            }
        }
        boolean exists = month.isEmpty() || day.isEmpty() || Step.date(2000, Integer.parseInt(month), Integer.parseInt(day)).isPresent();
        return exists ? written(month, day, clock) : "";
    }

    private static String written(String month, String day, String clock) {
        if (month.isEmpty() && day.isEmpty() && clock.isEmpty()) {
            return "";
        }
        String date = "XXXX-" + (month.isEmpty() ? "XX" : month);
        return day.isEmpty() && clock.isEmpty() ? date : date + "-" + (day.isEmpty() ? "XX" : day) + clock;
    }

    static String range(Phrase.Range range) {
        String left = of(range.left());
        String right = of(Phrases.inherit(range.left(), range.right()));
        return left.isEmpty() || right.isEmpty() ? "" : left + "/" + right;
    }

    static String open(Phrase.Bound bound) {
        String mask = of(bound.steps());
        return mask.isEmpty() ? "" : bound.before() ? "../" + mask : mask + "/..";
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
