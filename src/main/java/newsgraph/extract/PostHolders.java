package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Time;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose a row of posts is that does not stand right before or behind its people: behind the row over a note or unknown words (副厅长（正厅级）罗静), by a verb
 * (罗静2019年起任…), in apposition (罗静，江州大学校长), carried over from the clause or sentence before (她此前任…).
 */
final class PostHolders {

    private static final double NEAR = 0.85;
    private static final double CARRIED = 0.75;
    private static final double APPOSITION = 0.8;

    /** What may stand between a row and the person behind it: a note, dashes, a nickname. */
    private static final String NOTE = "[）)]?(?:[（(][^（）()]{1,14}[）)])?(?:[—–－-]{1,3})?(?:“[^”]{1,10}”|[（(][^（）()]{1,14}[）)])?";
    /** A title of the row that no list knows: 、学科带头人. */
    private static final String UNKNOWN = "[、兼及和与]{1,2}[^，。；：、！？的“”（）]{2,24}";
    private static final String OF = "(?:之一|一职|职务)?(?:后|时|期间|以来)?的(?:[^，。；：、！？的“”（）]{0,8})";
    private static final String NAMES = "(?:一职|职务|职位)?(?:已|将|现)?(?:变更为|变更成|变为|改为|换成|由|为|是|便是|就是|正是|系)(?:[^，。；：、！？的“”（）]{0,8})";
    private static final String CLOSING = "，。；、：！？）)\n";

    private final PostWords words;
    private final Analysis analysis;
    private final String text;

    /** The sentence that is read, its names and times. */
    private final Sentence sentence;
    private final List<Time> times;
    private final List<Mention> people;

    PostHolders(PostWords words, Analysis analysis, Sentence sentence) {
        this.words = words;
        this.analysis = analysis;
        this.text = analysis.article().text();
        this.sentence = sentence;
        this.times = Near.in(analysis.times(), Time::span, sentence.span());
        this.people = sentence.mentions().stream().filter(mention -> mention.type().equals(Ng.PERSON)).toList();
    }

    /**
     * Somebody holds the posts of a row.
     *
     * @param said how the text says it; a plain {@code be} where no verb does
     * @param verb where the verb stands at the latest; the begin of the row
     */
    record Holding(List<Mention> people, PostWords.Said said, int verb, String rule, double confidence) {
    }

    private static final PostWords.Said CALLED = new PostWords.Said(PostWords.Kind.be, false, false, "", "");

    /**
     * Whose an open row is.
     *
     * @param before  the holding of the row before in the sentence, with its end
     * @param subject who acts in the sentence before, of the same paragraph
     */
    Optional<Holding> of(PostRows.Row row, Optional<Holding> before, int beforeEnd, Optional<Mention> subject) {
        return behind(row).or(() -> byVerb(row)).or(() -> goesOn(row, before, beforeEnd)).or(() -> carried(row, subject)).or(() -> named(row)).or(() -> apposition(row));
    }

    private Optional<Holding> behind(PostRows.Row row) {
        Optional<Mention> next = first(person -> person.span().begin() >= row.end());
        String gap = next.map(person -> text.substring(row.end(), person.span().begin())).orElse("");
        boolean called = gap.matches(NOTE) || gap.matches(UNKNOWN) && areNouns(row.end() + 1, row.end() + gap.length());
        if (next.isPresent() && called) {
            return next.map(person -> new Holding(List.of(person), CALLED, row.begin(), "title-name", NEAR));
        }
        if (next.isEmpty() || !gap.matches(OF) && !gap.equals("，")) {
            return Optional.empty();
        }
        String before = plain(clauseBegin(row.begin()), row.core());
        Optional<PostWords.Said> said = words.saidAtEnd(before).filter(one -> gap.matches(OF) || before.matches(".*(?:作为|身为)"));
        boolean timed = gap.matches(OF) && text.substring(row.begin(), row.end()).matches(".*(?:时任|现任|曾任|历任).*");
        return next.filter(person -> said.isPresent() || timed).map(person -> new Holding(List.of(person), said.orElse(CALLED), row.begin(), "predicate", NEAR));
    }

    /** 罗静现任江州市政协主席; 免去罗静局长职务; 任命罗静为局长. */
    private Optional<Holding> byVerb(PostRows.Row row) {
        Optional<Mention> near = last(person -> person.span().end() <= row.begin());
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Mention person = near.get();
        String between = plain(person.span().end(), row.begin());
        int clause = clauseBegin(person.span().begin());
        if (between.matches("(?:同志|先生|女士)?的?") && words.removes(text.substring(clause, person.span().begin()))) {
            return Optional.of(new Holding(List.of(person), new PostWords.Said(PostWords.Kind.end, true, false, "", ""), row.begin(), "predicate", NEAR));
        }
        return words.said(between).or(() -> words.said(plain(person.span().end(), row.core()))).filter(said -> fits(said, row)).map(said -> new Holding(listedWith(person), said, row.begin(), "predicate", NEAR));
    }

    /** 张三、李四任副局长: all of the list. */
    private List<Mention> listedWith(Mention last) {
        int at = people.indexOf(last);
        int from = at;
        while (from > 0 && text.substring(people.get(from - 1).span().end(), people.get(from).span().begin()).matches("[、和与]")) {
            from--;
        }
        return people.subList(from, at + 1);
    }

    /** What is said by a verb that needs the row at its end, or over unknown words, holds only where the row ends its clause. */
    private boolean fits(PostWords.Said said, PostRows.Row row) {
        boolean loose = said.kind() == PostWords.Kind.be || !said.gap().isEmpty();
        String rest = text.substring(row.end(), Math.min(text.length(), row.end() + 3)).replace('\n', '。');
        boolean ends = rest.isEmpty() || rest.matches("(?s)[，。；、：！？）)（(兼等及和与并之一期后职位\\n].*");
        boolean as = said.kind() != PostWords.Kind.as || rest.matches("的?(?:身份|名义).*|(?:任上|任内|岗位|一职).*");
        return as && !said.gap().matches(".*(不|未|没|与|同|向|对|把|被|让|请|说|称|见).*") && (!loose || ends);
    }

    /** Behind a comma the next posts of the same person: …任江州市副市长，云岭集团董事. */
    private Optional<Holding> goesOn(PostRows.Row row, Optional<Holding> before, int beforeEnd) {
        boolean alone = CLOSING.indexOf(charAt(row.end())) >= 0 || text.startsWith("等", row.end()) || text.startsWith("职务", row.end());
        return before.filter(one -> beforeEnd <= row.begin() && alone && !one.rule().equals("title-name") && plain(beforeEnd, row.begin()).matches("(?:等)?(?:职务|职|一职)?[，、；](?:后|还|兼|现|曾|及)?"));
    }

    /** 郭宁长期在外地工作，后任江州市副市长: the subject of a clause before. */
    private Optional<Holding> carried(PostRows.Row row, Optional<Mention> subject) {
        int begin = clauseBegin(row.begin());
        Optional<PostWords.Said> said = words.said(plain(begin, row.begin())).or(() -> words.said(plain(begin, row.core()))).filter(found -> fits(found, row) && found.gap().isEmpty());
        Optional<Mention> acting = last(person -> person.span().end() <= row.begin() && beginsClause(person));
        boolean here = last(person -> person.span().end() <= row.begin()).isPresent();
        boolean pronoun = text.startsWith("他", begin) || text.startsWith("她", begin);
        boolean one = people.stream().filter(person -> person.span().end() <= row.begin()).map(Mention::surface).distinct().count() == 1;
        int from = sentence.span().begin();
        boolean opens = words.isFilling(plain(from, begin)) || text.startsWith("他", from) || text.startsWith("她", from);
        Optional<Mention> who = here && acting.isEmpty() && pronoun && one ? last(person -> person.span().end() <= row.begin()) : here ? acting : subject.filter(person -> opens);
        return said.flatMap(found -> who.map(person -> new Holding(List.of(person), found, row.begin(), "predicate", CARRIED)));
    }

    /** 董事长为罗静; 局长一职由罗静接任. */
    private Optional<Holding> named(PostRows.Row row) {
        Optional<Mention> next = first(person -> person.span().begin() >= row.end());
        String gap = next.map(person -> text.substring(row.end(), person.span().begin())).orElse("");
        int end = next.map(person -> person.span().end()).orElse(0);
        boolean closed = next.isPresent() && (CLOSING.indexOf(charAt(end)) >= 0 || gap.contains("由") && text.substring(end, Math.min(text.length(), end + 2)).matches("[担出接兼继]任"));
        boolean changed = next.isPresent() && gap.matches(NAMES) && change(end).isPresent();
        if (changed) {
            return next.map(person -> new Holding(List.of(person), new PostWords.Said(PostWords.Kind.end, true, false, "", ""), row.begin(), "predicate", NEAR));
        }
        return next.filter(person -> gap.matches(NAMES) && closed).map(person -> new Holding(List.of(person), CALLED, row.begin(), "predicate", NEAR));
    }

    /** The one that the posts of a row go to: 法定代表人由罗静变更为｜郭宁. */
    Optional<Holding> successor(PostRows.Row row) {
        return first(person -> person.span().begin() >= row.end()).filter(person -> text.substring(row.end(), person.span().begin()).matches(NAMES)).flatMap(person -> change(person.span().end()))
                .map(person -> new Holding(List.of(person), new PostWords.Said(PostWords.Kind.take, false, false, "", ""), row.begin(), "predicate", NEAR));
    }

    /** The person behind 变更为 at an offset. */
    private Optional<Mention> change(int end) {
        return first(person -> person.span().begin() >= end).filter(person -> text.substring(end, person.span().begin()).matches("(?:变更|变|改|换)(?:为|成)"));
    }

    /** 罗静，江州大学校长。 */
    private Optional<Holding> apposition(PostRows.Row row) {
        Optional<Mention> near = last(person -> person.span().end() <= row.begin());
        boolean alone = "，。；）)\n".indexOf(charAt(row.end())) >= 0;
        return near.filter(person -> alone && plain(person.span().end(), row.begin()).matches("[，：（(—](?:现|原|曾经的[^，]{0,8})?") && beginsClause(person))
                .map(person -> new Holding(List.of(person), CALLED, row.begin(), "apposition", APPOSITION));
    }

    private Optional<Mention> first(Predicate<Mention> wanted) {
        return people.stream().filter(wanted).findFirst();
    }

    private Optional<Mention> last(Predicate<Mention> wanted) {
        return people.stream().filter(wanted).reduce((one, other) -> other);
    }

    private char charAt(int offset) {
        return offset < sentence.span().end() ? text.charAt(offset) : '\n';
    }

    int clauseBegin(int offset) {
        int begin = offset;
        while (begin > sentence.span().begin() && "，；：。！？".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        return begin;
    }

    /** It begins a clause, with its titles and times. */
    boolean beginsClause(Mention person) {
        int begin = new Scene(analysis, sentence).beginWithTitles(person.span());
        return words.isFilling(plain(clauseBegin(begin), begin)) || begin > sentence.span().begin() && "“”".indexOf(text.charAt(begin - 1)) >= 0;
    }

    /** A stretch of text without times and notes in brackets. */
    String plain(int begin, int end) {
        StringBuilder plain = new StringBuilder();
        int at = begin;
        for (Time time : times) {
            if (time.span().begin() >= at && time.span().end() <= end) {
                plain.append(text, at, time.span().begin());
                at = time.span().end();
            }
        }
        return plain.append(text, Math.min(at, end), end).toString().replaceAll("[（(][^（）()]*[）)]", "");
    }

    private boolean areNouns(int begin, int end) {
        return sentence.tokens().stream().filter(token -> token.span().begin() >= begin && token.span().end() <= end)
                .allMatch(token -> token.tag().matches("[nbjagqmfhk].*|vn|vi|v|an|cc"))
                && sentence.tokens().stream().filter(token -> token.span().end() == end).allMatch(token -> token.tag().startsWith("n"));
    }
}
