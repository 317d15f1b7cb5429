package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Analysis;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.Filler;
import newsgraph.model.Mention;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Time;
import newsgraph.model.Title;
import newsgraph.model.Token;
import newsgraph.model.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cuts a sentence to atoms: names, titles, times, amounts and triggers as they were found, everything else by its words. */
final class Atoms {

    private static final String BREAKS = "，。；：！？!?;:（）()—…\n";
    private static final String COUNTERS = "次届轮场";
    private static final int LONGEST_QUOTE = 20;

    private final ClauseWords words;
    private final Triggers triggers;
    private final Compounds compounds;

    Atoms(ClauseWords words, Triggers triggers) {
        this.words = words;
        this.triggers = triggers;
        this.compounds = new Compounds(words);
    }

    /** The atoms of a sentence in text order; together they cover it but for white space. */
    List<Atom> in(Analysis analysis, Sentence sentence, List<Document> documents) {
        List<Atom> fixed = fixed(analysis, sentence, documents);
        List<Atom> atoms = new ArrayList<>(fixed);
        for (Token token : sentence.tokens()) {
            addFree(atoms, fixed, token);
        }
        atoms.sort(Comparator.comparing(Atom::span));
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.get(i).is(Atom.Kind.MODAL) && words.is(atoms.get(i).text(), "preposition") && marksObject(atoms, i, sentence)) {
                atoms.set(i, new Atom(Atom.Kind.PREPOSITION, atoms.get(i).span(), atoms.get(i).text(), Optional.empty()));
            }
            if (atoms.get(i).is(Atom.Kind.VERB) && (endsNoun(atoms, i) || isCounted(atoms, i))) {
                atoms.set(i, new Atom(Atom.Kind.NOUN, atoms.get(i).span(), atoms.get(i).text(), Optional.empty()));
            }
            if (atoms.get(i).is(Atom.Kind.NOUN) && describesVerb(atoms, i, sentence)) {
                atoms.set(i, new Atom(Atom.Kind.ADVERB, atoms.get(i).span(), atoms.get(i).text(), Optional.empty()));
            }
        }
        joinHeads(atoms);
        return atoms;
    }

    /** 签署｜联合｜培养｜协议, 刑拘｜非法｜集资｜嫌疑人｜林某: all between a trigger and the paper or the accused that ends the phrase belongs to it. */
    private void joinHeads(List<Atom> atoms) {
        for (int i = 1; i < atoms.size(); i++) {
            boolean accused = words.is(atoms.get(i).text(), "accused");
            boolean ends = i + 1 == atoms.size() || !atoms.get(i + 1).nominal() && !atoms.get(i + 1).is(Atom.Kind.DE) || accused && atoms.get(i + 1).is(Atom.Kind.NAME);
            int from = i;
            while (ends && atoms.get(i).is(Atom.Kind.NOUN) && (accused || words.is(atoms.get(i).text(), "paper")) && from > 0 && atoms.get(from - 1).is(Atom.Kind.VERB, Atom.Kind.ADVERB, Atom.Kind.NOUN)) {
                from--;
            }
            if (from < i && from > 0 && atoms.get(from - 1).is(Atom.Kind.TRIGGER_VERB)) {
                for (int k = from; k < i; k++) {
                    atoms.set(k, new Atom(Atom.Kind.NOUN, atoms.get(k).span(), atoms.get(k).text(), Optional.empty()));
                }
            }
        }
    }

    /** 第五次｜审议｜大会: a verb between a count and a noun belongs to the noun. */
    private static boolean isCounted(List<Atom> atoms, int i) {
        return i > 0 && i + 1 < atoms.size() && COUNTERS.contains(atoms.get(i - 1).text()) && atoms.get(i - 1).is(Atom.Kind.NUMERAL) && atoms.get(i + 1).is(Atom.Kind.NOUN);
    }

    /** 综合试验｜站: one character that makes a noun of what stands before it, at the end of a phrase. */
    private boolean endsNoun(List<Atom> atoms, int i) {
        boolean end = i + 1 == atoms.size() || atoms.get(i + 1).is(Atom.Kind.BREAK, Atom.Kind.DE, Atom.Kind.CONJUNCTION);
        return end && i > 0 && atoms.get(i - 1).is(Atom.Kind.NOUN) && atoms.get(i - 1).span().end() == atoms.get(i).span().begin() && words.is(atoms.get(i).text(), "suffix");
    }

    /** 司机不幸身亡, 车身严重变形: an adjective between noun and verb tells how it happens; so does one that begins a clause (全面重启交往). */
    private boolean describesVerb(List<Atom> atoms, int i, Sentence sentence) {
        boolean begins = atoms.get(i).text().length() > 1 && (i == 0 || atoms.get(i - 1).is(Atom.Kind.BREAK));
        boolean between = (begins || i > 0 && atoms.get(i - 1).nominal()) && i + 1 < atoms.size() && atoms.get(i + 1).is(Atom.Kind.TRIGGER_VERB, Atom.Kind.VERB, Atom.Kind.LIGHT);
        return between && words.is(atoms.get(i).text(), "manner") || between && sentence.tokens().stream().anyMatch(token -> token.span().equals(atoms.get(i).span()) && token.tag().matches("a|ad|z"));
    }

    /** 将价格下调 against 将下调价格, 将隆重开幕: a noun follows, and a verb behind it in the clause. */
    private static boolean marksObject(List<Atom> atoms, int i, Sentence sentence) {
        int begin = atoms.get(i).span().end();
        boolean noun = i + 1 < atoms.size() && atoms.get(i + 1).nominal() && sentence.tokens().stream()
                .noneMatch(token -> token.span().begin() == begin && (token.tag().startsWith("a") || token.tag().startsWith("v") || token.tag().startsWith("b")));
        int at = i + 1;
        while (at < atoms.size() && (atoms.get(at).nominal() || atoms.get(at).is(Atom.Kind.DE, Atom.Kind.CONJUNCTION))) {
            at++;
        }
        return noun && at < atoms.size() && !atoms.get(at).is(Atom.Kind.BREAK, Atom.Kind.MODAL);
    }

    private List<Atom> fixed(Analysis analysis, Sentence sentence, List<Document> documents) {
        String text = analysis.article().text();
        List<Atom> fixed = new ArrayList<>();
        List<Span> quotes = quotes(sentence.span(), text);
        for (Document document : documents) {
            if (sentence.span().contains(document.span())) {
                add(fixed, Atom.Kind.NAME, document.span(), text, Optional.of(new Item(document.span(), document.span().of(text), document.entity(),
                        Optional.of(newsgraph.model.Ng.DOCUMENT), List.of(), "", List.of())));
            }
        }
        compounds.credit(sentence, text).ifPresent(fixed::add);
        for (Atom term : compounds.terms(sentence, text)) {
            add(fixed, term.kind(), term.span(), text, term.item());
        }
        for (Time time : analysis.times()) {
            if (sentence.span().contains(time.span()) && quotes.stream().noneMatch(quote -> quote.contains(time.span()))) {
                add(fixed, Atom.Kind.TIME, time.span(), text, Optional.of(Item.of(time.span(), time.text(), time)));
            }
        }
        for (Title title : sentence.titles()) {
            add(fixed, Atom.Kind.TITLE, title.span(), text, Optional.of(new Item(title.span(), title.span().of(text), new Words(title.span().of(text)), Optional.empty(),
                    List.of(title), "", body(analysis, title))));
        }
        for (Mention mention : sentence.mentions()) {
            add(fixed, Atom.Kind.NAME, mention.span(), text, Optional.of(name(analysis, sentence, mention)));
        }
        quotes.forEach(quote -> add(fixed, Atom.Kind.NOUN, quote, text, Optional.empty()));
        for (Amount amount : analysis.amounts()) {
            if (sentence.span().contains(amount.span()) && !amount.ordinal()) {
                add(fixed, Atom.Kind.AMOUNT, amount.span(), text, Optional.of(Item.of(amount.span(), amount.text(), amount)));
            }
        }
        for (Atom compound : compounds.in(sentence, text)) {
            add(fixed, compound.kind(), compound.span(), text, compound.item());
        }
        for (Triggers.Match match : triggers.in(text, sentence, fixed.stream().map(Atom::span).toList())) {
            add(fixed, match.nominal() ? Atom.Kind.TRIGGER_NOUN : Atom.Kind.TRIGGER_VERB, match.span(), text, Optional.empty());
        }
        return fixed;
    }

    private static void add(List<Atom> fixed, Atom.Kind kind, Span span, String text, Optional<Item> item) {
        if (fixed.stream().noneMatch(other -> other.span().overlaps(span))) {
            fixed.add(new Atom(kind, span, span.of(text), item));
        }
    }

    private static Item name(Analysis analysis, Sentence sentence, Mention mention) {
        Filler filler = analysis.entity(mention).<Filler>map(Entity.class::cast).orElse(new Words(mention.surface()));
        List<Title> titles = sentence.titles().stream().filter(title -> title.holders().contains(mention.span())).toList();
        String text = analysis.article().text();
        String title = titles.isEmpty() ? "" : titles.get(0).span().join(titles.get(titles.size() - 1).span()).of(text);
        List<Item> bodies = titles.stream().filter(Title::office).flatMap(held -> body(analysis, held).stream()).toList();
        return new Item(mention.span(), mention.surface(), filler, Optional.of(mention.type()), titles, title, bodies);
    }

    /** The body that a title names: 江州市交通局 of 江州市交通局局长. */
    private static List<Item> body(Analysis analysis, Title title) {
        String text = title.body().of(analysis.article().text());
        Optional<Entity> entity = analysis.body(title);
        return title.body().isEmpty() || entity.isEmpty() ? List.of()
                : List.of(new Item(title.body(), text, entity.get(), Optional.of(newsgraph.model.Ng.ORGANIZATION), List.of(), "", List.of()));
    }

    /** Short quoted phrases, which stand as one noun (“海雀”纯电轿车, “四不两直”方式) and say no time (“周末剧场”节目). */
    private static List<Span> quotes(Span sentence, String text) {
        List<Span> quotes = new ArrayList<>();
        for (int open = text.indexOf('“', sentence.begin()); open >= 0 && open < sentence.end(); open = text.indexOf('“', open + 1)) {
            int close = text.indexOf('”', open);
            if (close > open && close < sentence.end() && close - open <= LONGEST_QUOTE && text.substring(open, close).chars().noneMatch(c -> BREAKS.indexOf(c) >= 0)) {
                quotes.add(new Span(open, close + 1));
            }
        }
        return quotes;
    }

    /** What a token has left beside the fixed atoms. */
    private void addFree(List<Atom> atoms, List<Atom> fixed, Token token) {
        int begin = token.span().begin();
        while (begin < token.span().end()) {
            int from = begin;
            Optional<Atom> at = fixed.stream().filter(atom -> atom.span().contains(from)).findFirst();
            if (at.isPresent()) {
                begin = at.get().span().end();
                continue;
            }
            int end = fixed.stream().mapToInt(atom -> atom.span().begin()).filter(b -> b > from && b < token.span().end()).min().orElse(token.span().end());
            addWords(atoms, new Span(begin, end), token);
            begin = end;
        }
    }

    /** One word, or what is left of a word that a name cut: its function words are found again (日对松隐食品 → 对). */
    private void addWords(List<Atom> atoms, Span span, Token token) {
        String text = token.text().substring(span.begin() - token.span().begin(), span.end() - token.span().begin());
        if (!span.equals(token.span()) || token.tag().startsWith("nr") || token.tag().startsWith("nt")) {
            for (int length = Math.min(ClauseWords.LONGEST, text.length() - 1); length > 0; length--) {
                String head = text.substring(0, length);
                if (words.is(head, "preposition") || words.is(head, "motion")) {
                    atoms.add(new Atom(kind(head, "p"), new Span(span.begin(), span.begin() + length), head, Optional.empty()));
                    addWords(atoms, new Span(span.begin() + length, span.end()), token);
                    return;
                }
            }
        }
        if (!text.isBlank()) {
            atoms.add(new Atom(kind(text, span.equals(token.span()) ? token.tag() : "n"), span, text, Optional.empty()));
        }
    }

    private Atom.Kind kind(String text, String tag) {
        if (text.length() == 1 && BREAKS.indexOf(text.charAt(0)) >= 0) {
            return Atom.Kind.BREAK;
        }
        if (text.equals("、")) {
            return Atom.Kind.CONJUNCTION;
        }
        return switch (words.kind(text)) {
            case "preposition" -> Atom.Kind.PREPOSITION;
            case "motion" -> Atom.Kind.MOTION;
            case "light" -> Atom.Kind.LIGHT;
            case "control" -> Atom.Kind.CONTROL;
            case "adverb" -> Atom.Kind.ADVERB;
            case "negated", "opposed", "urging", "planned", "requested", "possible" -> Atom.Kind.MODAL;
            case "determiner" -> Atom.Kind.NUMERAL;
            case "localizer" -> Atom.Kind.LOCALIZER;
            case "similar" -> Atom.Kind.SIMILAR;
            case "aspect" -> Atom.Kind.ASPECT;
            case "crime" -> Atom.Kind.NOUN;
            case "conjunction" -> Atom.Kind.CONJUNCTION;
            default -> byTag(text, tag);
        };
    }

    private static Atom.Kind byTag(String text, String tag) {
        if (text.equals("的")) {
            return Atom.Kind.DE;
        }
        return switch (tag.charAt(0)) {
            case 'v' -> tag.equals("vn") ? Atom.Kind.NOUN : Atom.Kind.VERB;
            case 'n', 'a', 'b', 's', 'j', 'g', 'x', 'k', 'h', 'z', 'i' -> Atom.Kind.NOUN;
            case 'm', 'q' -> Atom.Kind.NUMERAL;
            case 'r' -> tag.startsWith("rr") ? Atom.Kind.NOUN : Atom.Kind.NUMERAL;
            case 'd', 't' -> Atom.Kind.ADVERB;
            case 'p' -> Atom.Kind.PREPOSITION;
            case 'c' -> Atom.Kind.CONJUNCTION;
            case 'f' -> Atom.Kind.LOCALIZER;
            case 'u' -> tag.equals("ule") || tag.equals("uzhe") || tag.equals("uguo") ? Atom.Kind.ASPECT : Atom.Kind.OTHER;
            default -> Atom.Kind.OTHER;
        };
    }
}
