package newsgraph.lexicon;

import newsgraph.model.Location;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the tables of {@code data/places} together. One use each. */
final class GazetteerTables {

    private static final int STATE = 1;
    private static final int WIDE = 2;
    private static final int CITY = 3;
    private static final int COUNTY = 4;
    /** Digits of the code of a Chinese division. */
    private static final int DIGITS = 6;

    private static final Comparator<KnownPlace> BEST_KNOWN = Comparator.comparingInt(KnownPlace::rank).thenComparing(KnownPlace::code).thenComparing(KnownPlace::id);

    private final Map<String, KnownPlace> byCode = new HashMap<>();
    private final List<KnownPlace> places = new ArrayList<>();
    /** Points not yet given to a place, by code and city. */
    private final Map<String, Located> points = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private GazetteerTables() {
    }

    private record Located(Table.Row row, Location.Point point) {
    }

    static Gazetteer read() {
        Table countries = Table.resource("/places/countries.tsv", "code", "name", "class", "aliases");
        Table divisions = Table.resource("/places/divisions.tsv", "code", "name", "aliases");
        Table changes = Table.resource("/places/changes.tsv", "until", "name", "code", "kind");
        Table regions = Table.resource("/places/regions.tsv", "name", "class", "parent", "aliases");
        Table cities = Table.resource("/places/cities.tsv", "name", "country", "kind", "aliases");
        Table coordinates = Table.resource("/places/coordinates.tsv", "code", "city", "lat", "lon");
        return of(countries, divisions, changes, regions, cities, coordinates);
    }

    static Gazetteer of(Table countries, Table divisions, Table changes, Table regions, Table cities, Table coordinates) {
        return new GazetteerTables().gazetteer(countries, divisions, changes, regions, cities, coordinates);
    }

    private Gazetteer gazetteer(Table countries, Table divisions, Table changes, Table regions, Table cities, Table coordinates) {
        coordinates.rows().forEach(this::point);
        count(countries, 1);
        count(divisions, 1);
        count(changes, 1);
        count(regions, 0);
        count(cities, 0);
        countries.rows().forEach(row -> add(place(row.cell(0), row.cell(1), row.cell(2), STATE, row.values(3), Optional.empty()), row));
        Map<String, List<String>> former = formerNames(changes);
        divisions.rows().stream().sorted(Comparator.comparing(row -> row.cell(0))).forEach(row -> division(row, former));
        changes.rows().stream().filter(row -> row.cell(3).equals("merged")).forEach(this::ceased);
        regions.rows().forEach(row -> add(place("", row.cell(0), row.cell(1), WIDE, row.values(3), parent(row, 2)), row));
        cities.rows().forEach(row -> city(row));
        if (!points.isEmpty()) {
            Table.Row row = points.values().iterator().next().row();
            throw row.wrong("no place " + row.cell(0) + " " + row.cell(1) + " is in the other tables; take the row out or add the place");
        }
        return new Gazetteer(byName(), byCode);
    }

    private void point(Table.Row row) {
        try {
            Location.Point point = new Location.Point(Double.parseDouble(row.cell(2)), Double.parseDouble(row.cell(3)));
            if (points.put(row.cell(0) + " " + row.cell(1), new Located(row, point)) != null) {
                throw row.wrong("a point of " + row.cell(0) + " " + row.cell(1) + " stands in the table before; keep one of the two");
            }
        } catch (IllegalArgumentException e) {
            throw row.wrong("lat and lon are decimal degrees: 31.23 and 121.47, not '" + row.cell(2) + "' and '" + row.cell(3) + "'");
        }
    }

    private Optional<Location.Point> point(String code, String city) {
        return Optional.ofNullable(points.remove(code + " " + city)).map(Located::point);
    }

    private void count(Table table, int column) {
        table.rows().forEach(row -> uses.merge(row.cell(column), 1, Integer::sum));
    }

    private Map<String, List<String>> formerNames(Table changes) {
        Map<String, List<String>> former = new HashMap<>();
        for (Table.Row row : changes.rows()) {
            if (row.cell(3).equals("renamed")) {
                former.computeIfAbsent(row.cell(2), code -> new ArrayList<>()).add(row.cell(1));
            } else if (!row.cell(3).equals("merged")) {
                throw row.wrong("the kind is renamed or merged, not '" + row.cell(3) + "'");
            }
        }
        return former;
    }

    private void division(Table.Row row, Map<String, List<String>> former) {
        String code = row.cell(0);
        if (code.length() != DIGITS || code.charAt(0) == '0' || code.charAt(0) == '9' || !code.chars().allMatch(Character::isDigit)) {
            throw row.wrong("a code has six digits and begins with 1 to 8, not '" + code + "'");
        }
        int rank = code.endsWith("0000") ? WIDE : code.endsWith("00") ? CITY : COUNTY;
        Set<String> aliases = new LinkedHashSet<>(row.values(2));
        ShortNames.of(row.cell(1)).ifPresent(aliases::add);
        ShortNames.withRank(row.cell(1)).ifPresent(aliases::add);
        for (String name : former.getOrDefault(code, List.of())) {
            aliases.add(name);
            ShortNames.of(name).ifPresent(aliases::add);
        }
        add(place(code, row.cell(1), "AdministrativeRegion", rank, List.copyOf(aliases), Optional.of(above(code, row))), row);
    }

    /** 310101 is in 310100 or, where that is no row, in 310000. */
    private KnownPlace above(String code, Table.Row row) {
        String city = code.substring(0, 4) + "00";
        String province = code.substring(0, 2) + "0000";
        String nation = code.equals(province) ? Gazetteer.CHINA : province;
        KnownPlace above = !code.equals(city) && byCode.containsKey(city) ? byCode.get(city) : byCode.get(nation);
        if (above == null) {
            throw row.wrong("no row for " + nation + ", which holds " + code + "; add it");
        }
        return above;
    }

    private void ceased(Table.Row row) {
        KnownPlace successor = parent(row, 2).orElseThrow(() -> row.wrong("name the division of today by its code"));
        List<String> aliases = ShortNames.of(row.cell(1)).map(List::of).orElse(List.of());
        String id = id(row.cell(1), row.cell(2) + "-" + row.cell(0).substring(0, Math.min(4, row.cell(0).length())));
        places.add(new KnownPlace(id, "", row.cell(1), "AdministrativeRegion", successor.rank(), aliases, successor.within(), Optional.empty(), Optional.of(day(row))));
    }

    private static LocalDate day(Table.Row row) {
        try {
            return LocalDate.parse(row.cell(0));
        } catch (DateTimeParseException e) {
            throw row.wrong("a day is written 2015-11-04, not '" + row.cell(0) + "'");
        }
    }

    private void city(Table.Row row) {
        KnownPlace country = parent(row, 1).orElseThrow(() -> row.wrong("name the country by its code"));
        places.add(new KnownPlace(id(row.cell(0), row.cell(1)), "", row.cell(0), "AdministrativeRegion", CITY, row.values(3), Optional.of(country), point(row.cell(1), row.cell(0)),
                Optional.empty()));
    }

    private Optional<KnownPlace> parent(Table.Row row, int column) {
        String code = row.cell(column);
        if (!code.isEmpty() && !byCode.containsKey(code)) {
            throw row.wrong("no " + (code.length() == DIGITS ? "division" : "country") + " has the code '" + code + "'; see divisions.tsv and countries.tsv");
        }
        return Optional.ofNullable(byCode.get(code));
    }

    private KnownPlace place(String code, String name, String className, int rank, List<String> aliases, Optional<KnownPlace> within) {
        return new KnownPlace(id(name, code), code, name, className, rank, aliases, within, code.isEmpty() ? Optional.empty() : point(code, ""), Optional.empty());
    }

    private String id(String name, String code) {
        return uses.getOrDefault(name, 1) == 1 || code.isEmpty() ? name : name + "~" + code;
    }

    private void add(KnownPlace place, Table.Row row) {
        if (place.name().isEmpty() || !List.of("State", "AdministrativeRegion", "Place").contains(place.className())) {
            throw row.wrong("a place has a name and the class State, AdministrativeRegion or Place");
        }
        places.add(place);
        if (!place.code().isEmpty() && byCode.put(place.code(), place) != null) {
            throw row.wrong("the code " + place.code() + " stands in the table before; keep one of the two");
        }
    }

    private Map<String, List<KnownPlace>> byName() {
        Map<String, List<KnownPlace>> byName = new HashMap<>();
        places.sort(BEST_KNOWN);
        for (KnownPlace place : places) {
            byName.computeIfAbsent(place.name(), name -> new ArrayList<>(1)).add(place);
            for (String alias : place.aliases()) {
                List<KnownPlace> same = byName.computeIfAbsent(alias, name -> new ArrayList<>(1));
                if (same.isEmpty() || same.get(same.size() - 1) != place) {
                    same.add(place);
                }
            }
        }
        byName.replaceAll((name, same) -> List.copyOf(same));
        return byName;
    }
}
