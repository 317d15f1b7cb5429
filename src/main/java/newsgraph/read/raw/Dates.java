package newsgraph.read.raw;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Issue dates as front matter, records and web pages write them. */
public final class Dates {

    /** Where papers in Chinese are made; an instant (…Z) is told as its wall clock. */
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    /** 2023-12-29, 2023/12/29, 2023.12.29, 2023年12月29日, 20231229, 20231229T083000, each with an optional time of day; a zone is left as the clock shows it. */
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:(?:[-/.]|\\s*年\\s*)(\\d{1,2})(?:[-/.]|\\s*月\\s*)(\\d{1,2})(?:\\s*日)?|(\\d{2})(\\d{2}))"
            + "(?:[T\\s　]*(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2})(?:[.,]\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");

    private Dates() {
    }

    /** The date and, where it is told, the time of day (else midnight); empty if the text is no date. */
    public static Optional<LocalDateTime> parse(String text) {
        Matcher matcher = DATE.matcher(text.strip().replaceFirst("^(\\d{8})T(\\d{2})(\\d{2})(\\d{2})?", "$1T$2:$3"));
        if (!matcher.matches()) {
            return mail(text.strip());
        }
        try {
            LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, matcher.group(2) == null ? 4 : 2), number(matcher, matcher.group(3) == null ? 5 : 3));
            LocalDateTime time = date.atTime(matcher.group(6) == null ? LocalTime.MIDNIGHT
                    : LocalTime.of(number(matcher, 6), number(matcher, 7), matcher.group(8) == null ? 0 : number(matcher, 8)));
            return Optional.of("Z".equals(matcher.group(9)) ? time.atZone(ZoneId.of("UTC")).withZoneSameInstant(HOME).toLocalDateTime() : time);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Fri, 29 Dec 2023 08:00:00 +0800, as feeds have it. */
    private static Optional<LocalDateTime> mail(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH)).toLocalDateTime());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** An instant as the clock at home shows it. */
    public static LocalDateTime home(Instant instant) {
        return OffsetDateTime.ofInstant(instant, HOME).toLocalDateTime();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
