package newsgraph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions as people write them. Each ready-made query says in its header how it may be asked; the form with the most words of its own counts. */
public final class Questions {

    /** A question that was understood: which query, asked with what. */
    public record Understood(NamedQuery query, Map<String, String> given) {
    }

    private record Form(NamedQuery query, String words, Pattern pattern, List<String> slots, int own) {
    }

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}|\\d{4}年\\d{1,2}月\\d{1,2}日";

    private final List<Form> forms = new ArrayList<>();

    private Questions(List<NamedQuery> queries) {
        queries.forEach(query -> query.asks().forEach(words -> forms.add(form(query, words))));
        forms.sort(Comparator.comparing(Form::own).reversed());
    }

    /** Those of the ready-made queries. */
    public static Questions load() {
        return new Questions(NamedQueries.list());
    }

    static Questions of(List<NamedQuery> queries) {
        return new Questions(queries);
    }

    /** The query behind a question; blanks and the mark at its end do not matter. */
    public Optional<Understood> understand(String question) {
        String asked = question.strip().replaceFirst("[?？。！!\\s]+$", "");
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(asked);
            if (matcher.matches()) {
                Map<String, String> given = new LinkedHashMap<>();
                for (int i = 0; i < form.slots().size(); i++) {
                    given.put(form.slots().get(i), matcher.group(i + 1).strip());
                }
                return Optional.of(new Understood(form.query(), given));
            }
        }
        return Optional.empty();
    }

    /** All forms in the order of the queries, for people: 谁出席了〈called〉. */
    public List<String> forms() {
        return NamedQueries.list().stream().flatMap(query -> query.asks().stream()).map(words -> SLOT.matcher(words).replaceAll("〈$1〉")).toList();
    }

    private static Form form(NamedQuery query, String words) {
        StringBuilder pattern = new StringBuilder();
        List<String> slots = new ArrayList<>();
        int own = 0;
        int end = 0;
        for (Matcher slot = SLOT.matcher(words); slot.find(); end = slot.end()) {
            own += slot.start() - end;
            pattern.append(Pattern.quote(words.substring(end, slot.start()))).append("\\s*(").append(query.parameter(slot.group(1)).type() == Parameter.Type.day ? DAY : ".+?").append(")\\s*");
            slots.add(slot.group(1));
        }
        pattern.append(Pattern.quote(words.substring(end)));
        return new Form(query, words, Pattern.compile(pattern.toString()), slots, own + words.length() - end);
    }
}
