package newsgraph.extract;

import newsgraph.model.EventType;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Title;
import newsgraph.model.Words;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases that fill two roles: 江州市交通局局长 (employer and position), 北湾机场地勤人员 (employer and agent), 盗窃嫌疑人林某 and 周某受贿案 (charge and target). */
final class DoublePhrases {

    private static final Pattern CASE = Pattern.compile("(?:涉嫌)?(.{2,}?)一?案");

    private final ClauseWords words;

    DoublePhrases(ClauseWords words) {
        this.words = words;
    }

    /** Parts what fills one role so far. */
    void part(EventType type, Map<String, List<Item>> filled) {
        positions(type, filled);
        staff(type, filled);
        charges(type, filled);
    }

    /** A post and its body stand in the title of the one it is about (副总裁唐以宁辞职), or in one phrase (江州市交通局局长). */
    private static void positions(EventType type, Map<String, List<Item>> filled) {
        if (type.role("position").isEmpty()) {
            return;
        }
        List<Item> position = filled.getOrDefault("position", List.of());
        position.stream().filter(item -> item.inner().size() == 1 && item.inner().get(0).is(Ng.ORGANIZATION)).findFirst().ifPresent(item -> {
            Item body = item.inner().get(0);
            int from = body.span().end() - item.span().begin();
            filled.putIfAbsent("employer", List.of(body));
            filled.put("position", List.of(Item.of(new Span(body.span().end(), item.span().end()), item.text().substring(from), new Words(item.text().substring(from)))));
        });
        if (position.isEmpty()) {
            filled.values().stream().flatMap(List::stream).filter(item -> item.is(Ng.PERSON)).flatMap(item -> item.inner().stream()).filter(Item::named).findFirst()
                    .filter(body -> type.role("employer").isPresent()).ifPresent(body -> filled.putIfAbsent("employer", List.of(body)));
            filled.values().stream().flatMap(List::stream).flatMap(item -> item.titles().stream()).filter(Title::office).findFirst()
                    .ifPresent(title -> filled.put("position", List.of(Item.of(new Span(title.span().end() - title.post().length(), title.span().end()),
                            title.post(), new Words(title.post())))));
        }
    }

    /** 北湾机场地勤人员: whose people act. */
    private void staff(EventType type, Map<String, List<Item>> filled) {
        List<Item> agents = filled.getOrDefault("agent", List.of());
        boolean one = agents.size() == 1 && agents.get(0).inner().size() == 1 && !agents.get(0).named();
        if (!one || type.role("employer").isEmpty() || filled.containsKey("employer")) {
            return;
        }
        Item all = agents.get(0);
        Item body = all.inner().get(0);
        String rest = all.text().substring(Math.min(all.text().length(), body.span().length())).replaceFirst("^的", "");
        if (body.span().begin() == all.span().begin() && body.named() && !body.is(Ng.PERSON) && words.about(rest).equals("person")) {
            filled.put("employer", List.of(body));
            filled.put("agent", List.of(Item.of(new Span(all.span().end() - rest.length(), all.span().end()), rest, new Words(rest))));
        }
    }

    /** 电信诈骗嫌疑人蒋某, 周某｜受贿案: what somebody is charged with stands before the word for the accused, or before 案 behind the name. */
    private static void charges(EventType type, Map<String, List<Item>> filled) {
        List<Item> targets = filled.getOrDefault("target", List.of());
        if (type.role("charge").isEmpty() || filled.containsKey("charge") || targets.isEmpty()) {
            return;
        }
        targets.stream().filter(item -> item.is(Ng.PERSON)).flatMap(item -> item.inner().stream()).filter(inner -> !inner.named()).findFirst()
                .ifPresent(charge -> filled.put("charge", List.of(charge)));
        Item last = targets.get(targets.size() - 1);
        Matcher suit = CASE.matcher(last.text());
        if (targets.size() > 1 && targets.get(targets.size() - 2).is(Ng.PERSON) && targets.get(targets.size() - 2).span().end() == last.span().begin() && suit.matches()) {
            int begin = last.span().begin() + suit.start(1);
            filled.put("target", targets.subList(0, targets.size() - 1));
            filled.putIfAbsent("charge", List.of(Item.of(new Span(begin, begin + suit.group(1).length()), suit.group(1), new Words(suit.group(1)))));
        }
    }
}
