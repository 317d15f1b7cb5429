package newsgraph.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known about an article from outside its text: given by options, front matter or fields of the record, never guessed.
 *
 * @param issued    issue date; midnight where no time of day is given
 * @param source    the paper or site, as given: 解放日报
 * @param printPage the page of the paper, as given: 01
 * @param place     home place of the source, as given: 上海市
 * @param url       where the article was published
 */
public record Imprint(Optional<LocalDateTime> issued, String source, String printPage, String place, String url) {

    /** Nothing known. */
    public static final Imprint NONE = new Imprint(Optional.empty(), "", "", "", "");

    public Optional<LocalDate> date() {
        return issued.map(LocalDateTime::toLocalDate);
    }

    /** This imprint, with what it does not say taken from another one. */
    public Imprint orElse(Imprint other) {
        return new Imprint(issued.or(other::issued), first(source, other.source), first(printPage, other.printPage), first(place, other.place),
                first(url, other.url));
    }

    /** This imprint in other characters. */
    Imprint in(UnaryOperator<String> script) {
        return new Imprint(issued, script.apply(source), printPage, script.apply(place), url);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
