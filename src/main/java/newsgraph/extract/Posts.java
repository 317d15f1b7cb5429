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

/** Posts that people are called by: 市委书记陈吉宁; 罗静担任主席. Appellations (市领导, 记者) are none. */
final class Posts {

    private static final double TITLE = 0.95;
    private static final double PREDICATE = 0.85;
    /** What stands between a person and a post that he or she holds: 罗静现任江州市政协主席. */
    private static final String HOLDS = "(?:，|、)?(?:男|女|，|现|曾|先后|历|后|一直|同时|还)*(?:担任|出任|就任|任|当选为?|接任|兼任|现任|是|系|为|升任|获任|连任|被任命为|被选为|被推选为|被聘为)(?:了)?";

    private Posts() {
    }

    /** The posts of an article in text order of their titles, one for every title and holder. */
    static List<Post> of(Analysis analysis) {
        List<Post> posts = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            for (Title title : sentence.titles()) {
                if (title.office() && !title.holders().isEmpty()) {
                    Span run = run(analysis, sentence, title);
                    title.holders().forEach(holder -> post(analysis, sentence, title, holder, new Evidence(run, "title-name", TITLE)).ifPresent(posts::add));
                } else if (title.office()) {
                    predicate(analysis, sentence, title).ifPresent(posts::add);
                }
            }
        }
        return posts;
    }

    private static Optional<Post> post(Analysis analysis, Sentence sentence, Title title, Span holder, Evidence evidence) {
        Optional<Entity> person = sentence.mentions().stream().filter(mention -> mention.span().equals(holder) && mention.type().equals(Ng.PERSON)).findFirst().flatMap(analysis::entity);
        return person.map(entity -> new Post(entity, title.post(), body(analysis, sentence, title), title.span().of(analysis.article().text()), evidence));
    }

    /** The body of the post, else the one named right before the title with 的: 江州大学的校长. */
    private static Optional<Entity> body(Analysis analysis, Sentence sentence, Title title) {
        return analysis.body(title).or(() -> sentence.mentions().stream().filter(mention -> mention.type().equals(Ng.ORGANIZATION)
                && analysis.article().text().startsWith("的", mention.span().end()) && mention.span().end() + 1 == title.span().begin()).findFirst().flatMap(analysis::entity));
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

    private static Optional<Post> predicate(Analysis analysis, Sentence sentence, Title title) {
        String text = analysis.article().text();
        Optional<Mention> person = sentence.mentions().stream().filter(mention -> mention.type().equals(Ng.PERSON) && mention.span().end() < title.span().begin()).reduce((first, second) -> second);
        return person.filter(mention -> text.substring(mention.span().end(), title.span().begin()).matches(HOLDS))
                .flatMap(mention -> post(analysis, sentence, title, mention.span(), new Evidence(mention.span().join(title.span()), "predicate", PREDICATE)));
    }
}
