package newsgraph.text;

import java.time.LocalDate;

/**
 * The 24 solar terms: days, in Beijing time, on which the sun's apparent longitude reaches a multiple of 15°. Low-accuracy solar position of Meeus,
 * Astronomical Algorithms, chapter 25 (0.01°, a quarter of an hour): wrong by a day only where a term falls within minutes of midnight.
 */
final class SolarTerms {

    /** Days from one spring equinox to the next. */
    private static final double TROPICAL_YEAR = 365.2422;
    private static final LocalDate J2000 = LocalDate.of(2000, 1, 1);

    private SolarTerms() {
    }

    /** The day of a year on which the sun reaches a longitude: 0 春分, 15 清明, 270 冬至. */
    static LocalDate day(int year, int longitude) {
        double days = (year - 2000) * TROPICAL_YEAR + 78.81 + Math.floorMod(longitude, 360) / 360.0 * TROPICAL_YEAR;
        if (longitude >= 281) {
            days -= TROPICAL_YEAR;
        }
        for (int i = 0; i < 5; i++) {
            double missing = Math.IEEEremainder(longitude - apparentLongitude(days), 360);
            days += missing / 360 * TROPICAL_YEAR;
        }
        // days are counted from noon, 8 hours ahead of Greenwich; a minute of dynamical time is left out
        return J2000.plusDays((long) Math.floor(days + 0.5 + 8 / 24.0 - 0.0008));
    }

    /** Degrees; days counted from 2000-01-01 12:00 dynamical time. */
    private static double apparentLongitude(double days) {
        double t = days / 36525;
        double anomaly = Math.toRadians(357.52911 + 35999.05029 * t);
        double centre = (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly);
        double node = Math.toRadians(125.04 - 1934.136 * t);
        return 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * Math.sin(node);
    }
}
