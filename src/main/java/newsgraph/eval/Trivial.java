package newsgraph.eval;

import com.fasterxml.jackson.databind.JsonNode;
import newsgraph.text.CodePoints;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What almost nothing is worth: names and triggers by longest match with those of the other gold records, the rest by one regular expression each. A program
 * that does not clearly beat it does nothing.
 */
final class Trivial {

    private static final Pattern DATE = Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?");
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)(万|亿)?([^\\d\\s\\p{P}万亿年月日]|%)");
    private static final Pattern SAID = Pattern.compile("(?<![^。！？\\n])([^，。：！？\\n]{1,12}?)(?:指出|表示|强调|说)[，：:]?“?([^。！？“”\\n]+)");
    private static final Pattern HELD = Pattern.compile("(\\p{IsHan}{2})(主席|书记|市长|省长|部长|局长|总理|总统|主任)(\\p{IsHan}{2,3})(?=[，、。（）])");
    private static final Pattern TITLED = Pattern.compile("《[^《》\\n]+》");

    private final Map<String, Map<String, Map<String, Integer>>> known = new HashMap<>();
    private int longest;

    Trivial(List<JsonNode> gold) {
        gold.forEach(record -> learn(record, 1));
    }

    private void learn(JsonNode record, int times) {
        for (Layer layer : Layer.ALL) {
            for (Item item : layer.items(record)) {
                known.computeIfAbsent(layer.name(), name -> new HashMap<>()).computeIfAbsent(item.text(), text -> new TreeMap<>()).merge(item.group(), times, Integer::sum);
                longest = Math.max(longest, item.text().length());
            }
        }
    }

    /** What it says about one of the gold records, the record itself not known to it. */
    List<Item> items(Layer layer, JsonNode record) {
        String text = record.path("text").asText("");
        CodePoints codePoints = CodePoints.of(text);
        return switch (layer.name()) {
            case "mentions", "events" -> listed(layer, record, text, codePoints);
            case "times" -> found(DATE, text, codePoints, (match, span) -> date(match).map(edtf -> new Item("explicit", span + "\t" + edtf, match.group())));
            case "quantities" -> found(AMOUNT, text, codePoints, (match, span) -> Optional.of(amount(match, span)));
            case "documents" -> found(TITLED, text, codePoints, (match, span) -> Optional.of(new Item("", span, match.group())));
            case "posts" -> found(HELD, text, codePoints, (match, span) -> Optional.of(new Item("", String.join("\t", match.group(3), match.group(2), match.group(1)), match.group())));
            case "statements" -> found(SAID, text, codePoints, (match, span) -> Optional.of(new Item("indirect",
                    codePoints.at(match.start(2)) + ".." + codePoints.at(match.end(2)) + "\t" + match.group(1), match.group(2))));
            default -> List.of();
        };
    }

    private List<Item> listed(Layer layer, JsonNode record, String text, CodePoints codePoints) {
        learn(record, -1);
        Map<String, Map<String, Integer>> names = known.getOrDefault(layer.name(), Map.of());
        List<Item> items = new ArrayList<>();
        for (int at = 0, next; at < text.length(); at = next) {
            next = at + 1;
            for (int end = Math.min(text.length(), at + longest); end > at; end--) {
                Optional<String> group = commonest(names.getOrDefault(text.substring(at, end), Map.of()));
                if (group.isPresent()) {
                    items.add(new Item(group.get(), codePoints.at(at) + ".." + codePoints.at(end) + "\t" + group.get(), text.substring(at, end)));
                    next = end;
                    break;
                }
            }
        }
        learn(record, 1);
        return items;
    }

    private static Optional<String> commonest(Map<String, Integer> groups) {
        return groups.entrySet().stream().filter(entry -> entry.getValue() > 0).max(Comparator.comparing(Map.Entry<String, Integer>::getValue)).map(Map.Entry::getKey);
    }

    private static List<Item> found(Pattern pattern, String text, CodePoints codePoints, BiFunction<MatchResult, String, Optional<Item>> item) {
        Stream<MatchResult> matches = pattern.matcher(text).results().filter(match -> !match.group().isEmpty());
        return matches.map(match -> item.apply(match, codePoints.at(match.start()) + ".." + codePoints.at(match.end()))).flatMap(Optional::stream).toList();
    }

    private static Optional<String> date(MatchResult match) {
        String year = match.group(1) == null ? "XXXX" : match.group(1);
        String month = match.group(2) == null ? "" : "-" + twoDigits(match.group(2));
        String day = match.group(3) == null ? "" : "-" + twoDigits(match.group(3));
        return match.group(1) == null && match.group(3) == null ? Optional.empty() : Optional.of(year + month + day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Item amount(MatchResult match, String span) {
        int zeros = match.group(2) == null ? 0 : match.group(2).equals("万") ? 4 : 8;
        String value = new BigDecimal(match.group(1)).scaleByPowerOfTen(zeros).stripTrailingZeros().toPlainString();
        return new Item(match.group(3), String.join("\t", span, value, match.group(3)), match.group());
    }
}
