package newsgraph.link.across;

import newsgraph.lexicon.Table;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rows of {@code cases/same-events.tsv}: which reports tell one event. */
class SameEventsTest {

    private static final List<Row> ROWS = Table.resource("/cases/same-events.tsv", "event", "article", "type", "trigger", "name", "days", "published", "roles", "place", "numbers").rows()
            .stream().map(row -> new Row(row.cell(0), record(row))).toList();

    private record Row(String gold, EventRecord record) {
    }

    private static EventRecord record(Table.Row row) {
        Map<String, Set<String>> roles = new HashMap<>();
        Set<String> states = new TreeSet<>();
        parts(row.cell(7), ";").forEach(role -> parts(role.substring(role.indexOf('=') + 1), ",").forEach(entity -> {
            String iri = entity.replace("*", "");
            roles.computeIfAbsent(role.substring(0, role.indexOf('=')), one -> new TreeSet<>()).add(iri);
            if (entity.endsWith("*")) {
                states.add(iri);
            }
        }));
        Optional<EventRecord.Days> days = Optional.of(row.cell(5)).filter(cell -> !cell.isEmpty())
                .map(cell -> new EventRecord.Days(LocalDate.parse(cell.substring(0, 10)), LocalDate.parse(cell.substring(11, 21)),
                        cell.length() == 21 ? EventRecord.Half.UNTOLD : EventRecord.Half.valueOf(cell.substring(22))));
        List<List<String>> places = row.cell(8).isEmpty() ? List.of() : List.of(parts(row.cell(8), "<").toList());
        return new EventRecord(String.format("event/%03d", row.line()), row.cell(1), "", row.cell(2), "happened", row.cell(3), row.cell(4), days,
                Optional.of(LocalDate.parse(row.cell(6))), roles, states, places, new HashSet<>(parts(row.cell(9), ";").toList()));
    }

    private static Stream<String> parts(String cell, String between) {
        return cell.isEmpty() ? Stream.of() : Arrays.stream(cell.split(between));
    }

    private static Map<String, String> found() {
        Map<String, String> found = new HashMap<>();
        SameEvents.among(ROWS.stream().map(Row::record).toList()).groups().forEach(group -> group.events().forEach(event -> found.put(event, group.events().get(0))));
        return found;
    }

    @Test
    void reports_of_one_event_are_found_better_than_by_type_and_day() {
        Map<String, String> found = found();
        Agreement ours = Agreement.of(ROWS, Row::gold, row -> found.getOrDefault(row.record().event(), row.record().event()));
        Agreement byTypeAndDay = Agreement.of(ROWS, Row::gold, row -> row.record().type() + row.record().days().map(EventRecord.Days::first).or(row.record()::published));
        Agreement byName = Agreement.of(ROWS, Row::gold, row -> row.record().name().isEmpty() ? row.record().event() : row.record().name());
        System.out.println(ROWS.size() + " reports of events: " + ours + "; by type and day: " + byTypeAndDay + "; by the name alone: " + byName);
        assertTrue(ours.pPrecision() >= 0.97 && ours.pairs() >= 0.9 && ours.bCubed() >= 0.93, () -> ours + "\n" + mistakes(found));
        assertTrue(ours.pairs() > Math.max(byTypeAndDay.pairs(), byName.pairs()) + 0.1, byTypeAndDay::toString);
    }

    private static String mistakes(Map<String, String> found) {
        StringBuilder all = new StringBuilder();
        ROWS.forEach(row -> all.append(row.gold()).append(' ').append(row.record().article()).append(' ').append(found.getOrDefault(row.record().event(), "-")).append('\n'));
        return all.toString();
    }

    @Test
    void the_order_of_reports_makes_no_difference() {
        Map<String, String> once = found();
        SameEvents.Found all = SameEvents.among(ROWS.stream().map(Row::record).toList());
        for (int seed = 0; seed < 20; seed++) {
            List<EventRecord> mixed = new ArrayList<>(ROWS.stream().map(Row::record).toList());
            Collections.shuffle(mixed, new Random(seed));
            assertEquals(all, SameEvents.among(mixed), "seed " + seed);
        }
        assertFalse(once.isEmpty());
    }

    @Test
    void reports_that_are_one_share_a_key() {
        for (Row one : ROWS) {
            for (Row other : ROWS) {
                if (!one.equals(other) && SameEvents.isSame(one.record(), other.record())) {
                    assertTrue(SameEvents.keys(one.record()).stream().anyMatch(SameEvents.keys(other.record())::contains), one + " " + other);
                }
            }
        }
    }

    @Test
    void an_event_of_one_article_is_never_another_of_the_same() {
        EventRecord one = ROWS.get(0).record();
        EventRecord twin = new EventRecord("event/x", one.article(), one.text(), one.type(), one.factuality(), one.trigger(), one.name(), one.days(), one.published(), one.roles(), one.states(), one.places(), one.numbers());
        assertFalse(SameEvents.isSame(one, twin));
    }
}
