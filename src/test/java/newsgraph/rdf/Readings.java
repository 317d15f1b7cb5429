package newsgraph.rdf;

import newsgraph.model.Amount;
import newsgraph.model.Analysis;
import newsgraph.model.Article;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.EntityIris;
import newsgraph.model.Event;
import newsgraph.model.EventRef;
import newsgraph.model.Evidence;
import newsgraph.model.Fact;
import newsgraph.model.Factuality;
import newsgraph.model.Filler;
import newsgraph.model.Imprint;
import newsgraph.model.Iri;
import newsgraph.model.Links;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.OffsetMap;
import newsgraph.model.Page;
import newsgraph.model.Post;
import newsgraph.model.Quantity;
import newsgraph.model.Reading;
import newsgraph.model.Role;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Statement;
import newsgraph.model.Time;
import newsgraph.model.TimeBasis;
import newsgraph.model.Words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Readings made by hand, with every kind of fact; no other room is needed for them. */
public final class Readings {

    private static final String TEXT = "本报讯 😀江州市防汛工作会议11日在江州宾馆举行。江州市委书记周岚主持会议，副市长何立民和有关部门负责人出席。\n"
            + "会议审议通过《江州市防汛预案(2024—2026年)》。周岚强调，要加强堤防检查，建设韧性城市。会议指出，全市加固堤防12.50公里。";
    private static final Entity STATE = entity("place", "中华人民共和国", Ng.STATE, Optional.empty(), "中国");
    private static final Entity CITY = entity("place", "江州市", Ng.ADMINISTRATIVE_REGION, Optional.of(STATE), "江州", "我市");
    private static final Entity HOTEL = entity("place", "江州宾馆", Ng.FACILITY, Optional.of(CITY));
    private static final Entity PAPER = entity("org", "江州日报", Ng.NEWS_AGENCY, Optional.empty());
    private static final Entity COMMITTEE = entity("org", "中国共产党江州市委员会", Ng.PARTY_BODY, Optional.empty(), "江州市委");
    private static final Entity ZHOU = entity("person", "周岚", Ng.PERSON, Optional.empty());
    private static final Entity HE = entity("person", "何立民", Ng.PERSON, Optional.empty());
    private static final Entity PLAN = entity("doc", "江州市防汛预案(2024—2026年)", Ng.DOCUMENT, Optional.empty());
    private static final Entity TOPIC = entity("topic", "韧性城市", Ng.TOPIC, Optional.empty());

    private Readings() {
    }

    /** A meeting with chair, attendees, an approval inside it, posts, statements, a document and a number. */
    public static Reading meeting() {
        return meeting("0123456789abcdef", TEXT);
    }

    /** The same of a page with other content. */
    public static Reading meeting(String key) {
        return meeting(key, TEXT);
    }

    private static Reading meeting(String key, String text) {
        Imprint imprint = new Imprint(Optional.of(LocalDate.of(2024, 6, 12).atStartOfDay()), "江州日报", "01", "江州市", "");
        String raw = "01版：要闻\r\n" + text.replace("\n", "\r\n");
        List<OffsetMap.Run> runs = new ArrayList<>();
        int raws = "01版：要闻\r\n".length();
        int cut = text.indexOf('\n');
        runs.add(new OffsetMap.Run(new Span(0, cut), new Span(raws, raws + cut)));
        runs.add(new OffsetMap.Run(new Span(cut + 1, text.length()), new Span(raws + cut + 2, raws + 1 + text.length())));
        Article article = new Article("meeting-1", new Page("page.txt", raw, key), 1, "江州市召开防汛工作会议", List.of("周岚主持", "何立民出席"), "■要闻", "本报讯", imprint, text, 1,
                new OffsetMap(runs));
        Time day = new Time(at(text, "11日"), "11日", "2024-06-11", Optional.of(LocalDate.of(2024, 6, 11)), Optional.of(LocalDate.of(2024, 6, 11)), TimeBasis.yearFromIssueDate);
        Amount length = new Amount(at(text, "12.50公里"), "12.50公里", new BigDecimal("12.50"), "公里", "km", "");
        Sentence all = new Sentence(new Span(0, text.length()), List.of(), List.of(mention(text, "江州宾馆", Ng.PLACE), mention(text, "周岚", Ng.PERSON), mention(text, "何立民", Ng.PERSON),
                mention(text, "韧性城市", Ng.TOPIC)), List.of());
        Map<Mention, Entity> entities = Map.of(all.mentions().get(0), HOTEL, all.mentions().get(1), ZHOU, all.mentions().get(2), HE, all.mentions().get(3), TOPIC);
        Links links = new Links(entities, Map.of(), Optional.of(PAPER), Optional.of(PAPER), Optional.of(CITY));
        return new Reading(new Analysis(article, List.of(all), List.of(day), List.of(length), links), facts(text, day, length));
    }

    private static List<Fact> facts(String text, Time day, Amount length) {
        Event meeting = new Event("e0", Ng.ng("Meeting"), at(text, "举行"), "江州市防汛工作会议", Factuality.happened, List.of(role(text, "time", day, "11日", "", 0),
                role(text, "place", HOTEL, "江州宾馆", "", 0), role(text, "chair", ZHOU, "周岚", "江州市委书记", 0), role(text, "attendee", ZHOU, "周岚", "江州市委书记", 1),
                role(text, "attendee", HE, "何立民", "副市长", 2), role(text, "attendee", new Words("有关部门负责人"), "有关部门负责人", "", 3)), Optional.empty(), evidence(text, "江州市防汛工作会议11日在江州宾馆举行"));
        Event approval = new Event("e1", Ng.ng("Approval"), at(text, "审议通过"), "会议审议通过", Factuality.happened, List.of(role(text, "agent", new EventRef("e0"), "会议审议", "", 0),
                role(text, "concerns", PLAN, "《江州市防汛预案(2024—2026年)》", "", 0)), Optional.of("e0"), evidence(text, "会议审议通过《江州市防汛预案(2024—2026年)》"));
        Event check = new Event("e2", Ng.ng("Inspection"), at(text, "检查"), "检查堤防", Factuality.requested, List.of(), Optional.empty(), evidence(text, "要加强堤防检查"));
        return List.of(meeting, approval, check, new Post(ZHOU, "书记", Optional.of(COMMITTEE), "江州市委书记", evidence(text, "江州市委书记周岚")),
                new Document(at(text, "《江州市防汛预案(2024—2026年)》"), PLAN, "预案", Optional.of(2024), Optional.of(2026), evidence(text, "《江州市防汛预案(2024—2026年)》")),
                new Statement(ZHOU, "周岚", at(text, "强调"), at(text, "要加强堤防检查，建设韧性城市"), false, Optional.of("e0"), List.of(TOPIC), evidence(text, "周岚强调，要加强堤防检查，建设韧性城市")),
                new Statement(new EventRef("e0"), "会议", at(text, "指出"), at(text, "全市加固堤防12.50公里"), false, Optional.of("e0"), List.of(), evidence(text, "会议指出，全市加固堤防12.50公里")),
                new Statement(HOTEL, "宾馆", at(text, "指出"), at(text, "加固堤防"), true, Optional.empty(), List.of(), evidence(text, "指出，全市加固堤防")),
                new Quantity(length, "堤防", Optional.of((Filler) CITY), evidence(text, "加固堤防12.50公里")));
    }

    private static Entity entity(String kind, String label, Iri type, Optional<Entity> within, String... aliases) {
        return new Entity(EntityIris.of(kind, label), type, label, List.of(aliases), within);
    }

    private static Role role(String text, String name, Filler filler, String words, String title, int order) {
        return new Role(name, filler, at(text, words), words, title, order, new Evidence(at(text, words), "role", 0.9));
    }

    private static Mention mention(String text, String words, Iri type) {
        return new Mention(at(text, words), words, type, "lexicon", 0.9);
    }

    private static Evidence evidence(String text, String words) {
        return new Evidence(at(text, words), "trigger", 0.95);
    }

    private static Span at(String text, String words) {
        int begin = text.indexOf(words);
        return new Span(begin, begin + words.length());
    }
}
