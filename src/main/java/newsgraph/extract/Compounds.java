package newsgraph.extract;

import newsgraph.lexicon.Table;
import newsgraph.model.Amount;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Token;
import newsgraph.model.Words;
import newsgraph.text.Amounts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is one word although the tagger cuts it: people whose given name is withheld (许某), scores (3比1), prison terms (有期徒刑三年六个月), rates (每立方米), and
 * nouns of {@code clause-words.tsv}, alone (用气) or with the single characters before them, which are a name that nobody knows (松隐食品, 茶博会); and the credit that
 * a report opens with (本报讯), which is no part of its first clause.
 */
final class Compounds {

    private static final int LONGEST = 4;
    /** So many single characters make a name before a noun for a company. */
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 3;
    private static final Pattern SCORE = Pattern.compile("(?<![\\d.:∶比])(\\d{1,3})([比∶]\\d{1,3})(?![\\d.:∶比年月日时分点%％])");
    private static final Pattern TERM = Pattern.compile("(?<=徒刑|拘役|管制|获刑|刑期)(?:\\p{IsHan}{1,3}|\\d{1,2})年(?:半|零?(?:\\p{IsHan}{1,2}|\\d{1,2})个月)?|(?<=徒刑|拘役|管制|获刑|刑期)(?:\\p{IsHan}{1,2}|\\d{1,2})个月");
    private static final Pattern CREDIT = Pattern.compile("(本[报台刊网]讯|本[报台刊网]消息|据[^\\s\\d，。：]{2,14}(?:电|报道|消息))(?=[ 　])");
    private static final Pattern RATE = Pattern.compile("每(?:立方米|平方米|吨|斤|公斤|千克|升|度|千瓦时|桶|股|亩|盎司|加仑|公里|克|件|张|瓶|盒)");
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    /** Half a year, in months. */
    private static final BigDecimal HALF = BigDecimal.valueOf(6);
    private static final Pattern WITHHELD = Pattern.compile("某某?[甲乙丙丁]?");
    /** What 某 stands before to mean "a certain one", and what stands before it without being a surname. */
    private static final Set<String> CERTAIN = Set.of("种", "些", "个", "一", "地", "省", "市", "县", "国", "处", "公司", "位", "项", "条", "家", "村", "镇");

    private final ClauseWords words;
    private final Set<String> surnames;

    Compounds(ClauseWords words) {
        this.words = words;
        this.surnames = Table.resource("/lexicon/surnames.tsv", "surname", "kind").rows().stream().map(row -> row.cell(0)).collect(Collectors.toUnmodifiableSet());
    }

    /** 3比1 rather than 3条: the points of the side told first, and those of the other as its unit. */
    static boolean isScore(Amount amount) {
        return amount.unit().startsWith("比") || amount.unit().startsWith("∶");
    }

    /** The compounds of a sentence but for credit and terms, in the order in which they take hold. */
    List<Atom> in(Sentence sentence, String text) {
        List<Atom> found = new ArrayList<>();
        Matcher score = SCORE.matcher(text).region(sentence.span().begin(), sentence.span().end());
        while (score.find()) {
            Span span = new Span(score.start(), score.end());
            Amount amount = new Amount(span, score.group(), new BigDecimal(score.group(1)), score.group(2), "", "");
            found.add(new Atom(Atom.Kind.AMOUNT, span, score.group(), Optional.of(Item.of(span, score.group(), amount))));
        }
        Matcher rate = RATE.matcher(text).region(sentence.span().begin(), sentence.span().end());
        while (rate.find()) {
            Span span = new Span(rate.start(), rate.end());
            found.add(new Atom(Atom.Kind.ADVERB, span, rate.group(), Optional.empty()));
        }
        List<Token> tokens = sentence.tokens();
        Map<Integer, Integer> ends = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            ends.put(tokens.get(i).span().end(), i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            withheld(tokens, i, text).ifPresent(found::add);
            noun(tokens, i, ends, text).ifPresent(found::add);
        }
        return found;
    }

    /** 本报讯, 据临海通讯社电 before a blank: who brings the news, a clause by itself. A date in it is left, as it tells when. */
    Optional<Atom> credit(Sentence sentence, String text) {
        Matcher credit = CREDIT.matcher(text).region(sentence.span().begin(), sentence.span().end());
        return credit.lookingAt() ? Optional.of(new Atom(Atom.Kind.BREAK, new Span(credit.start(), credit.end(1)), credit.group(1), Optional.empty())) : Optional.empty();
    }

    /** How long somebody is sentenced for, in years or months: 三年六个月 is 3.5 年. */
    List<Atom> terms(Sentence sentence, String text) {
        List<Atom> found = new ArrayList<>();
        Matcher term = TERM.matcher(text).region(sentence.span().begin(), sentence.span().end()).useTransparentBounds(true);
        while (term.find()) {
            Span span = new Span(term.start(), term.end());
            term(span, term.group()).ifPresent(amount -> found.add(new Atom(Atom.Kind.AMOUNT, span, term.group(), Optional.of(Item.of(span, term.group(), amount)))));
        }
        return found;
    }

    private static Optional<Amount> term(Span span, String text) {
        int year = text.indexOf('年') + 1;
        Optional<BigDecimal> years = year == 0 ? Optional.of(BigDecimal.ZERO) : count(text.substring(0, year - 1));
        Optional<BigDecimal> months = year == text.length() ? Optional.of(BigDecimal.ZERO) : text.endsWith("半") ? Optional.of(HALF) : count(text.substring(year).replaceFirst("^零", "").replace("个月", ""));
        return years.isEmpty() || months.isEmpty() ? Optional.empty() : Optional.of(year == 0 ? new Amount(span, text, months.get(), "个月", "mo", "")
                : new Amount(span, text, years.get().add(months.get().divide(MONTHS, 2, RoundingMode.HALF_UP)).stripTrailingZeros(), "年", "a", ""));
    }

    /** The value of a number, read with a unit that 一 counts too. */
    private static Optional<BigDecimal> count(String number) {
        return Amounts.in(number + "吨", List.of()).stream().filter(amount -> amount.span().begin() == 0).map(Amount::value).findFirst();
    }

    /** 许某, 蒋某某, 周某甲; not 某种 or 成都某商场. */
    private Optional<Atom> withheld(List<Token> tokens, int i, String text) {
        int begin = tokens.get(i).span().begin();
        Matcher rest = WITHHELD.matcher(text).region(Math.min(begin + 1, text.length()), text.length());
        boolean surname = begin + 1 < text.length() && surnames.contains(text.substring(begin, begin + 1)) && words.kind(text.substring(begin, begin + 1)).isEmpty();
        if (!surname || tokens.get(i).span().length() > 1 && !tokens.get(i).text().matches(".某.*") || !rest.lookingAt()) {
            return Optional.empty();
        }
        int end = rest.end();
        boolean certain = tokens.stream().anyMatch(token -> token.span().begin() == end && CERTAIN.contains(token.text()));
        Span span = new Span(begin, end);
        return certain ? Optional.empty() : Optional.of(new Atom(Atom.Kind.NAME, span, span.of(text),
                Optional.of(new Item(span, span.of(text), new Words(span.of(text)), Optional.of(Ng.PERSON), List.of(), "", List.of()))));
    }

    /** A noun of the list that begins with a token and ends with one, with the single characters before it where its row says so. */
    private Optional<Atom> noun(List<Token> tokens, int i, Map<Integer, Integer> ends, String text) {
        int begin = tokens.get(i).span().begin();
        for (int length = Math.min(LONGEST, text.length() - begin); length > 1; length--) {
            String word = text.substring(begin, begin + length);
            boolean compound = words.is(word, "compound");
            boolean fair = words.is(word, "fair");
            boolean company = words.is(word, "company");
            if ((compound || fair || company) && ends.containsKey(begin + length)) {
                int single = singles(tokens, i);
                int before = fair ? Math.min(1, single) : company && single >= SHORTEST_NAME && single <= LONGEST_NAME && opens(tokens, i - single) && closes(tokens, ends.get(begin + length)) ? single : 0;
                Span span = new Span(begin - before, begin + length);
                return before > 0 || compound ? Optional.of(new Atom(Atom.Kind.NOUN, span, span.of(text), Optional.empty())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** How many words of one character, none of them a function word, stand side by side before a token. */
    private int singles(List<Token> tokens, int i) {
        int single = 0;
        for (int k = i - 1; k >= 0 && tokens.get(k).span().length() == 1 && isContent(tokens.get(k)); k--) {
            single++;
        }
        return single;
    }

    /** Behind a mark, a time or a preposition, and no verb with its object (守｜好｜网络). */
    private boolean opens(List<Token> tokens, int first) {
        boolean free = first == 0 || tokens.get(first - 1).tag().matches("w|t|p.*|cc") || words.is(tokens.get(first - 1).text(), "preposition");
        return free && !tokens.get(first).tag().startsWith("v");
    }

    /** No noun follows: 勇攀｜科技｜高峰. */
    private static boolean closes(List<Token> tokens, int last) {
        return last + 1 == tokens.size() || !tokens.get(last + 1).tag().startsWith("n");
    }

    private boolean isContent(Token token) {
        return words.kind(token.text()).isEmpty() && token.tag().matches("[nvagbj].*") && Character.isIdeographic(token.text().charAt(0));
    }
}
