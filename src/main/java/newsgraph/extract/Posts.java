package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.Evidence;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Post;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Title;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Posts that people are called by: 市委书记陈吉宁; 罗静担任主席. Of appellations only ranks in a named body count (江州大学教授丁望北), never 市领导, 负责人
 * or 记者.
 */
final class Posts {

    private static final double TITLE = 0.95;
    private static final double PREDICATE = 0.85;
    /** What stands between a person and a post that he or she holds: 罗静现任｜江州市政协主席, 陈戌源担任新一届｜足协主席. */
    private static final String HOLDS = "(?:[，、 （(\\d]|男|女|岁|现|曾|先后|历|后|之后|此前|一直|同时|还|已|正式|他|她|年|月|日|起)*"
            + "(?:担任|出任|就任|任(?![命务职期意何])|当选为?|接任|兼任|升任|获任|连任|被任命为|被选为|被推选为|被聘为|[是系为](?!.))(?:了|过)?(?:新任|首任|新一届|第.{1,3}[届任])?";
    /** The same with the words of a body that is no known name: 朱光出任某某金融｜总裁. */
    private static final String HOLDS_IN = HOLDS + "[^，。；、：的“”]{0,14}";
    /** Ranks that a body gives, though nobody holds them as an office. */
    private static final String RANK = ".*(教授|院士|研究员|讲师|助教|律师|医师|医生|药师|护士长|工程师|分析师|设计师|会计师|经济学家|科学家|博士生导师|顾问|主编|编辑|教练|队长|巡视员)";

    private Posts() {
    }

    /** The posts of an article in text order of their titles, one for every title and holder. */
    static List<Post> of(Analysis analysis) {
        List<Post> posts = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            Bodies bodies = new Bodies(analysis, sentence);
            for (Title title : sentence.titles()) {
                Bodies.Held held = bodies.of(title);
                boolean counts = title.office() || title.post().matches(RANK) && held.body().isPresent();
                if (counts && !title.holders().isEmpty()) {
                    Span run = run(analysis, sentence, title);
                    title.holders().forEach(holder -> post(analysis, sentence, held, holder, new Evidence(run, "title-name", TITLE)).ifPresent(posts::add));
                } else if (counts) {
                    predicate(analysis, sentence, title, held, bodies).ifPresent(posts::add);
                }
            }
        }
        return posts;
    }

    private static Optional<Post> post(Analysis analysis, Sentence sentence, Bodies.Held held, Span holder, Evidence evidence) {
        Optional<Entity> person = sentence.mentions().stream().filter(mention -> mention.span().equals(holder) && mention.type().equals(Ng.PERSON)).findFirst().flatMap(analysis::entity);
        return person.map(entity -> new Post(entity, held.name(), held.body(), held.written().of(analysis.article().text()), evidence));
    }

    /** 中共中央总书记、国家主席、中央军委主席习近平: all titles of the row and all its names. */
    private static Span run(Analysis analysis, Sentence sentence, Title title) {
        Span run = title.span();
        for (Span holder : title.holders()) {
            run = run.join(holder);
        }
        for (Title other : sentence.titles()) {
            if (other.holders().equals(title.holders()) && isRow(analysis.article().text(), other.span(), title.span())) {
                run = run.join(other.span());
            }
        }
        return run;
    }

    private static boolean isRow(String text, Span one, Span other) {
        int begin = Math.min(one.end(), other.end());
        int end = Math.max(one.begin(), other.begin());
        return begin >= end || text.substring(begin, end).chars().noneMatch(c -> "，。；".indexOf(c) >= 0);
    }

    /** 吴伟此前任交通银行执行董事、副行长: a row of posts behind a verb of holding. */
    private static Optional<Post> predicate(Analysis analysis, Sentence sentence, Title title, Bodies.Held held, Bodies bodies) {
        String text = analysis.article().text();
        int row = bodies.rowBegin(title);
        List<Mention> before = sentence.mentions().stream().filter(mention -> mention.type().equals(Ng.PERSON) && mention.span().end() < row).toList();
        int clause = Math.max(sentence.span().begin(), Math.max(text.lastIndexOf('，', row - 1), text.lastIndexOf('；', row - 1)) + 1);
        Optional<Mention> near = before.stream().reduce((first, second) -> second).filter(mention -> text.substring(mention.span().end(), row).matches(HOLDS_IN));
        Optional<Mention> carried = !text.substring(clause, row).matches(HOLDS) ? Optional.empty()
                : before.stream().filter(mention -> beginsClause(text, sentence, mention)).reduce((first, second) -> second);
        return near.or(() -> carried).flatMap(mention -> post(analysis, sentence, held, mention.span(), new Evidence(mention.span().join(title.span()), "predicate", PREDICATE)));
    }

    private static boolean beginsClause(String text, Sentence sentence, Mention mention) {
        int begin = mention.span().begin();
        return begin == sentence.span().begin() || "，；：”".indexOf(text.charAt(begin - 1)) >= 0;
    }
}
