package newsgraph.link;

import newsgraph.lexicon.Table;
import newsgraph.model.Iri;
import newsgraph.model.Ng;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The bodies that every region has, and how they are written: 上海市委, 中共上海市委, 中国共产党上海市委员会. The table is {@code data/lexicon/body-forms.tsv}. */
final class BodyForms {

    /** Stands for the region in the table. */
    private static final String REGION = "{}";
    private static final String SPECIAL = "特别行政区";

    /** The second rank of 黄浦区区委, which is 黄浦区委. */
    private static final Pattern DOUBLED = Pattern.compile("(?<=[^省市县区州旗盟镇乡]([省市县区州旗盟镇乡]))\\1$");

    private final List<Form> forms = new ArrayList<>();

    private BodyForms() {
    }

    static BodyForms load() {
        BodyForms all = new BodyForms();
        for (Table.Row row : Table.resource("/lexicon/body-forms.tsv", "full", "class", "forms").rows()) {
            Body body = new Body(row.cell(0), Ng.ng(row.cell(1)), row.values(2));
            all.add(body, row.cell(0), row);
            body.forms().stream().filter(form -> !form.equals(row.cell(0))).forEach(form -> all.add(body, form, row));
        }
        all.forms.sort(Comparator.comparingInt((Form form) -> -form.before().length() - form.behind().length()).thenComparing(Form::before).thenComparing(Form::behind));
        return all;
    }

    private void add(Body body, String form, Table.Row row) {
        int at = form.indexOf(REGION);
        if (at < 0) {
            throw row.wrong("'" + form + "' does not say with {} where the region stands");
        }
        forms.add(new Form(form.substring(0, at), form.substring(at + REGION.length()), body));
    }

    /** The body that a name is, where what stands in the region's place passes for a region. */
    Optional<Parsed> parse(String name, Predicate<String> isRegion) {
        for (Form form : forms) {
            int end = name.length() - form.behind().length();
            if (end > form.before().length() && name.startsWith(form.before()) && name.endsWith(form.behind())) {
                String region = DOUBLED.matcher(name.substring(form.before().length(), end)).replaceFirst("");
                if (isRegion.test(region)) {
                    return Optional.of(new Parsed(region, form.before().length(), form.body()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A name taken apart.
     *
     * @param region what stands for the region: 上海市, or only 市
     * @param begin  where it stands in the name
     */
    record Parsed(String region, int begin, Body body) {
    }

    /** A body that regions have. */
    record Body(String full, Iri type, List<String> forms) {

        /** The body of one region: 上海市 → 中国共产党上海市委员会. A district is named with its city: 上海市黄浦区人民政府. */
        Identity of(Identity region) {
            String name = region.label().endsWith("区") && region.within().filter(Identity::isRegion).isPresent() ? region.within().get().label() + region.label()
                    : region.distinctName();
            String official = region.label().endsWith(SPECIAL) ? full.replace("人民政府", "政府") : full;
            List<String> usual = forms.stream().filter(form -> form.equals(forms.get(0)) || form.equals("中共{}委")).map(form -> form.replace(REGION, region.label()))
                    .toList();
            return Identity.organization(official.replace(REGION, name), type, usual);
        }
    }

    private record Form(String before, String behind, Body body) {
    }
}
