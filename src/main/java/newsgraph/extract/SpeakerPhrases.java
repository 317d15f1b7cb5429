package newsgraph.extract;

import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Title;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The noun phrases that can speak or act: names, titles without a name (企业负责人), pronouns, meetings, documents. */
final class SpeakerPhrases {

    /** Longest phrase that is taken for a speaker without a name: 一位不愿透露姓名的知情人士. */
    private static final int LONGEST_PHRASE = 24;

    /** What a report opens with before its first sentence: 本报讯, 据新华社电, （记者 王海燕）, （二）. */
    private static final Pattern CREDIT = Pattern.compile("本报[^，。\\s]{0,6}讯[ 　]*|据?[^，。\\s]{2,10}社[^，。\\s]{0,12}电[ 　]*|[（(][一二三四五六七八九十\\d]{1,3}[）)]|[（(](本报|见习|实习)?(记者|通讯员|编辑)[^（()）]*[）)][ 　]*");

    private final SpeechWords words;

    SpeakerPhrases(SpeechWords words) {
        this.words = words;
    }

    /** The phrase that begins at an offset and can act: 市委书记陈吉宁 (the name), 会议, 他. */
    Optional<Span> beginningAt(Scene scene, int begin, int end) {
        Optional<Span> name = scene.nameBeginningAt(begin).map(Mention::span);
        Optional<Title> title = scene.titleBeginningAt(begin);
        if (title.isPresent() && !title.get().holders().isEmpty() && title.get().holders().get(0).begin() > begin) {
            return title.map(t -> t.holders().size() == 1 ? t.holders().get(0) : t.span().join(t.holders().get(t.holders().size() - 1)));
        }
        if (title.isPresent() && title.get().holders().isEmpty()) {
            return title.map(Title::span);
        }
        if (name.isPresent()) {
            return name.map(span -> withTitleBetween(scene, span));
        }
        String rest = scene.text(begin, end);
        return words.beginning("pronoun", rest).or(() -> words.beginning("speaker", rest).filter(word -> word.length() > 1)).map(word -> new Span(begin, begin + word.length()));
    }

    /** Longest unknown title between a body and a person: 江州港湾队｜主攻手｜高婧. */
    private static final int LONGEST_TITLE = 6;

    /** The person behind a body and a title that no list knows; else the name itself. */
    private static Span withTitleBetween(Scene scene, Span name) {
        boolean body = scene.name(name).filter(mention -> !mention.type().equals(Ng.PERSON)).isPresent();
        return scene.sentence().mentions().stream().filter(mention -> body && mention.type().equals(Ng.PERSON) && mention.span().begin() > name.end()
                && mention.span().begin() - name.end() <= LONGEST_TITLE && scene.sentence().tokens().stream()
                        .filter(token -> token.span().begin() >= name.end() && token.span().end() <= mention.span().begin()).allMatch(token -> token.tag().startsWith("n")))
                .map(Mention::span).findFirst().orElse(name);
    }

    /** The phrase that ends at an offset and can speak: a name, a document, a pronoun, a noun for people or bodies with what describes it. */
    Optional<Span> endingAt(Scene scene, Marks marks, int begin, int end) {
        Optional<Span> name = scene.nameEndingAt(end).map(Mention::span).filter(span -> span.begin() >= begin);
        if (name.isPresent()) {
            return name.map(span -> list(scene, begin, span));
        }
        Optional<Span> document = marks.bracketEndingAt(end).filter(span -> scene.text().charAt(span.begin()) == '《' && span.begin() >= begin);
        Optional<Title> title = scene.titleEndingAt(end).filter(t -> t.span().begin() >= begin);
        Optional<Span> holder = title.flatMap(t -> t.holders().stream().filter(span -> span.end() <= t.span().begin() && span.begin() >= begin).findFirst());
        if (document.isPresent() || holder.isPresent()) {
            return holder.map(span -> span.length() == 1 ? span.join(title.get().span()) : span).or(() -> document);
        }
        String left = scene.text(begin, end);
        Optional<String> pronoun = words.ending("pronoun", left);
        if (pronoun.isPresent()) {
            return Optional.of(new Span(end - pronoun.get().length(), end));
        }
        int adverb = words.ending("adverb", left).map(String::length).orElse(0);
        boolean people = words.ending("speaker", left).filter(word -> word.length() >= adverb).isPresent() || endsWithUnknownName(left);
        return title.isPresent() || people ? unnamed(scene, begin, end, title) : Optional.empty();
    }

    /** 书屋店主谭小满, 村民石大勇: two to four characters behind a noun for people are a name, known or not. */
    private boolean endsWithUnknownName(String left) {
        for (int length = 2; words.ending("adverb", left).isEmpty() && length <= 4 && length < left.length(); length++) {
            String name = left.substring(left.length() - length);
            if (name.codePoints().allMatch(Character::isIdeographic) && words.beginning("surname", name).isPresent() && words.ending("speaker", left.substring(0, left.length() - length)).filter(word -> word.length() > 1).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** 企业负责人, 一位不愿透露姓名的知情人士: the phrase up to the begin of the clause, without times and adverbs at its head. */
    private Optional<Span> unnamed(Scene scene, int begin, int end, Optional<Title> title) {
        int from = afterGovernor(scene, skip(scene, begin, end), end, title.map(t -> t.span().begin()).orElse(end));
        int start = scene.text().startsWith("据", from) ? from + 1 : from;
        if (start == begin && "和与同跟对向".indexOf(scene.text().charAt(start)) >= 0) {
            return Optional.empty();
        }
        boolean tooLong = end - start > LONGEST_PHRASE || end - start < 2 || beginsWithVerb(scene, start);
        return tooLong ? title.map(Title::span) : Optional.of(new Span(start, end));
    }

    /** 对现场工作人员: the phrase begins behind the preposition. */
    private static int afterGovernor(Scene scene, int begin, int end, int latest) {
        for (int i = end - 1; i > begin; i--) {
            if (i <= latest && end - i <= LONGEST_PHRASE && ("对向跟给从被据".indexOf(scene.text().charAt(i - 1)) >= 0 || scene.text(begin, i).matches(".*[朝冲对向望看跟]着"))) {
                return i;
            }
        }
        return begin;
    }

    /** 符合企业｜要求: no noun phrase. */
    private static boolean beginsWithVerb(Scene scene, int begin) {
        return scene.sentence().tokens().stream().anyMatch(token -> token.span().begin() == begin && token.tag().matches("v|vshi") && !token.text().equals("有"));
    }

    /** Several names in a row speak together: 李政、张小宏. */
    private static Span list(Scene scene, int begin, Span last) {
        Span span = last;
        while (span.begin() - 1 >= begin && "、和与".indexOf(scene.text().charAt(span.begin() - 1)) >= 0) {
            Optional<Span> before = scene.nameEndingAt(span.begin() - 1).filter(mention -> mention.type().equals(Ng.PERSON)).map(Mention::span);
            if (before.isEmpty() || before.get().begin() < begin || scene.name(last).filter(mention -> mention.type().equals(Ng.PERSON)).isEmpty()) {
                break;
            }
            span = span.join(before.get());
        }
        return span;
    }

    /** Behind the times and adverbs at the begin of a clause. */
    int skip(Scene scene, int begin, int end) {
        int at = begin;
        while (at < end) {
            int now = at;
            at = scene.timeBeginningAt(at).map(time -> time.span().end()).orElseGet(() -> now + words.beginning("adverb", scene.text(now, end)).map(String::length).orElse(0));
            at = at == now && now < end && " 　、，".indexOf(scene.text().charAt(now)) >= 0 ? now + 1 : at;
            at = at == now ? behindCredit(scene, now, end) : at;
            if (at == now) {
                return at;
            }
        }
        return Math.min(at, end);
    }

    /** Behind 本报讯, 据新华社电 and the reporters' names in brackets; the same offset if none stand there. */
    private static int behindCredit(Scene scene, int begin, int end) {
        Matcher credit = CREDIT.matcher(scene.text()).region(begin, end);
        return credit.lookingAt() ? credit.end() : begin;
    }
}
