package newsgraph.nlp;

import newsgraph.lexicon.Lexicon;
import newsgraph.lexicon.Trie;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.Optional;

/** A name that nobody else saw, where a title says that one must stand: a family name and one or two more characters, or parts joined by points. */
final class NameGuess {

    /** Closed on both sides: behind a title or 、 and before 、，。 or a bracket. */
    private static final double CLOSED = 0.9;
    private static final double OPEN = 0.6;
    private static final int LONGEST = 4;
    private static final int LONGEST_POINTED = 20;
    private static final int LONGEST_PART = 7;

    private final Lexicon lexicon;

    NameGuess(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The name that begins at an offset.
     *
     * @param afterOffice true behind a post, where a name may run on into the sentence (市长龚正昨天); behind an appellation or 、 it must be closed
     */
    Optional<Mention> at(Line line, int begin, boolean afterOffice) {
        return pointed(line, begin).or(() -> chinese(line, begin, afterOffice));
    }

    /** 帕丽达·买买提、: closed, with a point in the middle. */
    private static Optional<Mention> pointed(Line line, int begin) {
        int end = begin;
        boolean point = false;
        while (areHan(line, end, end + 1) || line.charAt(end) == '·' && end > begin) {
            point = point || line.charAt(end) == '·';
            end++;
        }
        boolean parts = point && java.util.Arrays.stream(line.plain().substring(begin, end).split("·")).allMatch(part -> part.length() <= LONGEST_PART && !part.matches("[的是由兼及和与将已对把被在].*"));
        boolean word = line.wordAt(begin).filter(NameGuess::isFunctionWord).isPresent() || line.wordBefore(end).filter(last -> last.tag().startsWith("v") && last.span().length() > 1).isPresent();
        boolean name = parts && !word && end - begin <= LONGEST_POINTED && closes(line.charAt(end)) && line.charAt(end - 1) != '·';
        return name ? Optional.of(line.prose().mention(new Span(begin, end), Ng.PERSON, "title", CLOSED)) : Optional.empty();
    }

    private Optional<Mention> chinese(Line line, int begin, boolean afterOffice) {
        Optional<Trie.Match<String>> surname = lexicon.surnames().longestAt(line.plain(), begin).filter(match -> match.span().end() < line.span().end());
        if (surname.isEmpty() || isCommonWord(line, begin, surname.get().span().end())) {
            return Optional.empty();
        }
        int given = surname.get().span().end();
        for (int end = given + 2; end > given; end--) {
            if (end - begin <= LONGEST && areHan(line, given, end) && closes(line.charAt(end)) && isGiven(line, given, end)) {
                return Optional.of(line.prose().mention(new Span(begin, end), Ng.PERSON, "title", CLOSED));
            }
        }
        if (line.plain().startsWith("任上", begin) || line.plain().startsWith("任内", begin)) {
            return Optional.empty();
        }
        return afterOffice && !surname.get().value().equals("rare") ? open(line, begin, given) : Optional.empty();
    }

    /** 龚正昨天: the given name is one word, or two words of one character each. */
    private static Optional<Mention> open(Line line, int begin, int given) {
        int end = line.wordAt(given).map(word -> word.span().end()).orElse(given);
        int both = end == given + 1 ? line.wordAt(end).map(word -> word.span().end()).orElse(end) : end;
        int last = both == given + 2 && isGiven(line, given, both) ? both : end;
        boolean name = last > given && last <= given + 2 && areHan(line, given, last) && isGiven(line, given, last);
        return name ? Optional.of(line.prose().mention(new Span(begin, last), Ng.PERSON, "title", OPEN)) : Optional.empty();
    }

    /** 和, 从, 时 are family names too, and 高度 begins with one: the word here is a function word, or longer than the family name and no name itself. */
    private static boolean isCommonWord(Line line, int begin, int end) {
        return line.wordAt(begin).filter(word -> isFunctionWord(word)
                || word.span().end() > end && !word.tag().startsWith("nr") && !word.tag().equals("nz")).isPresent();
    }

    /** No verb of two characters and no function word: 王 指出, 和 国外. */
    private static boolean isGiven(Line line, int given, int end) {
        for (int i = given; i < end; i++) {
            Optional<Token> word = line.wordAt(i);
            if (word.isPresent() && (isFunctionWord(word.get()) || word.get().span().end() > end)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFunctionWord(Token word) {
        return switch (word.tag().charAt(0)) {
            case 'p', 'c', 'u', 'd', 'r', 'w', 'y' -> true;
            case 'v', 't', 'f', 'n' -> word.span().length() > 1 && !word.tag().startsWith("nr") && !word.tag().equals("nz");
            default -> false;
        };
    }

    private static boolean areHan(Line line, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Character.UnicodeScript.of(line.charAt(i)) != Character.UnicodeScript.HAN) {
                return false;
            }
        }
        return true;
    }

    private static boolean closes(char c) {
        return "、，。；：（）()！？ 　\n".indexOf(c) >= 0;
    }
}
