package newsgraph.extract;

import newsgraph.lexicon.Table;
import newsgraph.model.Analysis;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.EntityIris;
import newsgraph.model.Evidence;
import newsgraph.model.Ng;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents named in the text: what stands between 《 and 》, with its type from the last word of the title (…意见, …计划(2024—2026年)) and, for a work, from the
 * word before it (小说《…》). Newspapers and magazines (《解放日报》) are media, no documents. Thread-safe.
 */
final class Documents {

    private static final Pattern TITLE = Pattern.compile("《([^《》\n]{1,80})》");
    /** What may follow the last word of a title: (2024—2026年), （试行）. */
    private static final Pattern TAIL = Pattern.compile("([(（〔][^()（）〔〕]*[)）〕])+$");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d\\d)年?\\s*(?:—+|-+|–|~|～|至|到)\\s*((?:19|20)\\d\\d)年?");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");
    private static final double SURE = 0.95;

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> whole = new HashMap<>();

    Documents() {
        for (Table.Row row : Table.resource("/lexicon/document-types.tsv", "word", "place", "type").rows()) {
            Map<String, String> list = Map.of("end", types, "before", before, "whole", whole).get(row.cell(1));
            if (list == null) {
                throw row.wrong("the place is end, before or whole, not '" + row.cell(1) + "'");
            }
            list.put(row.cell(0), row.cell(2));
        }
    }

    /** The documents of an article in text order, one for every place where one is named. */
    List<Document> in(Analysis analysis) {
        String text = analysis.article().text();
        List<Document> documents = new ArrayList<>();
        for (Matcher matcher = TITLE.matcher(text); matcher.find();) {
            Span span = new Span(matcher.start(), matcher.end());
            String type = type(matcher.group(1), text.substring(Math.max(0, span.begin() - 8), span.begin()));
            if (!type.equals("媒体")) {
                documents.add(document(matcher.group(1).strip(), span, type));
            }
        }
        return documents;
    }

    private static Document document(String title, Span span, String type) {
        Matcher years = YEARS.matcher(title);
        Matcher year = YEAR.matcher(title);
        boolean range = years.find();
        boolean one = !range && List.of("计划", "规划", "方案", "预案", "纲要").contains(type) && year.find();
        Optional<Integer> from = range ? Optional.of(Integer.valueOf(years.group(1))) : one ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
        Optional<Integer> to = range ? Optional.of(Integer.valueOf(years.group(2))) : from;
        Entity entity = new Entity(EntityIris.of("doc", title), Ng.DOCUMENT, title, List.of(), Optional.empty());
        return new Document(span, entity, type, from, to, new Evidence(span, "title-marks", SURE));
    }

    private String type(String title, String left) {
        Optional<String> kind = whole.containsKey(title.strip()) ? Optional.of(whole.get(title.strip())) : ending(types, TAIL.matcher(title.strip()).replaceFirst("").replaceAll("[”’》〉!！?？。]+$", ""));
        Optional<String> work = ending(before, left);
        return kind.filter("媒体"::equals).or(() -> work).or(() -> kind).orElse("其他");
    }

    /** The value of the longest word of a list that a text ends with. */
    private static Optional<String> ending(Map<String, String> words, String text) {
        for (int begin = 0; begin < text.length(); begin++) {
            String type = words.get(text.substring(begin));
            if (type != null) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
