package newsgraph.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What tables tell of a place beside its names.
 *
 * @param code  six digits of a Chinese division, two letters of a country; empty for anything else
 * @param point its seat or middle
 * @param until the day it ceased to be
 */
public record Location(String code, Optional<Point> point, Optional<LocalDate> until) {

    /**
     * A point on the Earth, WGS 84, in decimal degrees.
     *
     * @param lat -90 to 90
     * @param lon -180 to 180
     */
    public record Point(double lat, double lon) {

        public Point {
            if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
                throw new IllegalArgumentException("no point on the Earth: latitude " + lat + ", longitude " + lon);
            }
        }

        /** As GeoSPARQL writes it, longitude first: {@code POINT(121.47 31.23)}. */
        public String wkt() {
            return "POINT(" + lon + " " + lat + ")";
        }
    }
}
