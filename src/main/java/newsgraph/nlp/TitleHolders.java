package newsgraph.nlp;

import newsgraph.lexicon.Lexicon;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people named behind a title: one name or a list of names, up to the next title. */
final class TitleHolders {

    /** （女）, （回族） behind a name of a list. */
    private static final int LONGEST_NOTE = 6;

    /** Posts that are verbs as well: behind a name they are titles only where no object follows (李明代表说, but 李明代表公司发言). */
    private static final Set<String> VERBS = Set.of("代表", "干事", "主管", "导演", "编辑", "领导", "编剧", "监制", "摄影", "助理", "顾问");
    private static final String CLOSING = "，。、；：！？”）)说表介认建的在\n";

    private final NameGuess guess;

    TitleHolders(Lexicon lexicon) {
        this.guess = new NameGuess(lexicon);
    }

    /** Posts that may as well be verbs. */
    static boolean isVerb(TitleWord title) {
        return VERBS.contains(title.post().word());
    }

    /** The names behind a title, in order; empty if none stands there. */
    List<Mention> behind(Line line, TitleWord title) {
        List<Mention> holders = new ArrayList<>();
        boolean guessing = before(line, title).isEmpty();
        boolean one = title.isSingular();
        int begin = line.skipBlanks(title.span().end());
        Optional<Mention> person = line.nameAt(begin, Ng.PERSON).or(() -> guessing ? guess.at(line, begin, title.post().office()) : Optional.empty());
        while (person.isPresent()) {
            holders.add(person.get());
            int at = pastNote(line, person.get().span().end());
            person = next(line, at, one && holders.size() == 1);
        }
        return holders;
    }

    private Optional<Mention> next(Line line, int at, boolean one) {
        return switch (line.charAt(at)) {
            case '、' -> listed(line, line.skipBlanks(at + 1));
            case '和', '与', '及' -> one ? Optional.empty() : line.nameAt(line.skipBlanks(at + 1), Ng.PERSON);
            case '以' -> one || line.charAt(at + 1) != '及' ? Optional.empty() : line.nameAt(at + 2, Ng.PERSON);
            case ' ', '　' -> one ? Optional.empty() : line.nameAt(line.skipBlanks(at), Ng.PERSON);
            default -> Optional.empty();
        };
    }

    private Optional<Mention> listed(Line line, int begin) {
        return line.nameAt(begin, Ng.PERSON).or(() -> guess.at(line, begin, false));
    }

    private static int pastNote(Line line, int at) {
        if (line.charAt(at) != '（' && line.charAt(at) != '(') {
            return at;
        }
        for (int i = at + 1; i <= at + 1 + LONGEST_NOTE; i++) {
            if (line.charAt(i) == '）' || line.charAt(i) == ')') {
                return i + 1;
            }
        }
        return at;
    }

    /** The person whose name ends before a title: 习近平总书记, 张三（县长）. */
    static Optional<Span> before(Line line, TitleWord title) {
        int begin = title.span().begin();
        boolean bracketed = line.charAt(begin - 1) == '（' || line.charAt(begin - 1) == '(';
        if (!bracketed && (!title.body().isEmpty() || title.post().word().matches(".+(特使|[长席统理]秘书)"))) {
            return Optional.empty();
        }
        boolean verb = !bracketed && VERBS.contains(title.post().word()) && CLOSING.indexOf(line.charAt(title.span().end())) < 0;
        return verb ? Optional.empty() : line.nameBefore(bracketed ? begin - 1 : begin, Ng.PERSON).map(Mention::span);
    }
}
