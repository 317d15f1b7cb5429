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
    /** How far before a title a word is looked for. */
    private static final int LONGEST = 8;
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

    /** The documents of an article in text order, one for every place where one is named; what is once told a work (小说《…》) is one in the whole article. */
    List<Document> in(Analysis analysis) {
        String text = analysis.article().text();
        List<Document> documents = new ArrayList<>();
        Map<String, String> told = told(text);
        for (Matcher matcher = TITLE.matcher(text); matcher.find();) {
            String title = matcher.group(1).strip();
            Optional<String> kind = kind(title);
            if (!kind.equals(Optional.of("媒体"))) {
                documents.add(document(title, new Span(matcher.start(), matcher.end()), kind, Optional.ofNullable(told.get(title))));
            }
        }
        return documents;
    }

    private Map<String, String> told(String text) {
        Map<String, String> told = new HashMap<>();
        for (Matcher matcher = TITLE.matcher(text); matcher.find();) {
            String title = matcher.group(1).strip();
            ending(before, text.substring(Math.max(0, matcher.start() - LONGEST), matcher.start())).ifPresent(kind -> told.putIfAbsent(title, kind));
        }
        return told;
    }

    /**
     * A document has one kind in all articles, so its IRI tells the title and, where the words before it make it something else than the title does
     * (话剧《灯塔计划》), that too.
     */
    private static Document document(String title, Span span, Optional<String> kind, Optional<String> told) {
        String type = told.or(() -> kind).orElse(Document.UNKNOWN);
        String name = told.isPresent() && kind.isPresent() && !kind.equals(told) ? title + "（" + type + "）" : title;
        Matcher years = YEARS.matcher(title);
        Matcher year = YEAR.matcher(title);
        boolean range = years.find();
        boolean one = !range && List.of("计划", "规划", "方案", "预案", "纲要").contains(type) && year.find();
        Optional<Integer> from = range ? Optional.of(Integer.valueOf(years.group(1))) : one ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
        Optional<Integer> to = range ? Optional.of(Integer.valueOf(years.group(2))) : from;
        Entity entity = new Entity(EntityIris.of("doc", name), Ng.DOCUMENT, title, List.of(), Optional.empty());
        return new Document(span, entity, type, from, to, new Evidence(span, "title-marks", SURE));
    }

    /** What a title says by itself, if it says it. */
    private Optional<String> kind(String title) {
        Optional<String> kind = Optional.ofNullable(whole.get(title))
                .or(() -> ending(types, TAIL.matcher(title).replaceFirst("").replaceAll("[”’》〉!！?？。]+$", "")));
        return kind.filter(found -> !found.equals(Document.UNKNOWN));
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
