package newsgraph.extract;

import newsgraph.model.Amount;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.List;
import java.util.Set;

/** What a number counts, in words of the text: the noun phrase behind it (11.1万户高龄独居老人, 1/3的本地电力), else the one right before it (抢修队伍187支). */
final class Measures {

    /** Tags of words inside a noun phrase: nouns, names, adjectives, distinguishing words, verbs used as nouns. */
    private static final String NOMINAL = "n.*|vn|an|a|b|j|ng|i|l|g.*|f|rzs";
    private static final String HEAD = "n.*|vn|an|j|g.*";
    /** Verbs that describe the noun behind them when they stand right behind a number: 11.1万户高龄独居老人, 300名退休教师. */
    private static final Set<String> DESCRIBING = Set.of("独居", "既有", "现有", "失业", "退休", "在建", "在校", "在岗", "参保", "持证", "残疾", "受灾", "贫困", "失踪", "遇难",
            "被困", "流动", "留守", "新建", "注册", "参赛", "获奖", "登记", "失信", "退役", "就业", "受伤");
    private static final int LONGEST = 20;

    private Measures() {
    }

    /** Empty if no noun stands at the number. */
    static String of(Scene scene, Amount amount) {
        List<Token> tokens = scene.sentence().tokens();
        String behind = behind(scene, tokens, amount.span());
        return behind.isEmpty() ? before(scene, tokens, amount.span()) : behind;
    }

    private static String behind(Scene scene, List<Token> tokens, Span amount) {
        int begin = amount.end();
        int end = -1;
        for (Token token : tokens) {
            boolean first = token.span().begin() == amount.end() && token.text().equals("的");
            if (first) {
                begin = token.span().end();
            } else if (token.span().begin() >= amount.end()) {
                boolean linking = token.text().equals("的") && end > 0;
                if (!linking && !token.tag().matches(NOMINAL) && !DESCRIBING.contains(token.text()) || token.span().end() - begin > LONGEST) {
                    break;
                }
                end = token.tag().matches(HEAD) ? token.span().end() : end;
            }
        }
        return end > begin ? scene.text(begin, end) : "";
    }

    private static String before(Scene scene, List<Token> tokens, Span amount) {
        int begin = amount.begin();
        boolean head = true;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.span().end() == begin && token.span().end() <= amount.begin()) {
                if (!token.tag().matches(head ? HEAD : NOMINAL) || amount.begin() - token.span().begin() > LONGEST) {
                    break;
                }
                begin = token.span().begin();
                head = false;
            }
        }
        return scene.text(begin, amount.begin());
    }
}
