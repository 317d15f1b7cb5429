package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.Dated;
import newsgraph.model.Evidence;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Post;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Tenure;
import newsgraph.model.Time;
import newsgraph.model.Title;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Posts that people are called by: 市委书记陈吉宁; 罗静担任主席. Of appellations only ranks in a named body count (江州大学教授丁望北, 新华社记者罗静), never 市领导 or
 * 负责人.
 */
final class Posts {

    private static final double TITLE = 0.95;
    /** Ranks that a body gives, though nobody holds them as an office. */
    private static final Pattern RANK = Pattern.compile(".*(教授|院士|研究员|讲师|助教|教师|老师|律师|医师|医生|药师|护士长|工程师|分析师|设计师|会计师|审计师|精算师|规划师|经济学家|科学家|博士生导师|顾问|主编|编辑|教练|队长|巡视员"
            + "|记者|评论员|主播|主持人|民警|警官|辅警|飞行员|航天员)");
    private static final String OVER = "(?:原|前|时任|前任|原任|已故).*|.*[^首以上](?:原|前)(?:任)?";
    private static final String COMING = "(?:候任|当选|拟任|继任).*|.*(?:候任|当选)";

    private final PostWords words = PostWords.load();
    private final PostBodyKinds kinds = PostBodyKinds.load();

    /** The posts of an article in text order of their titles, one for every title and holder. */
    List<Post> of(Analysis analysis) {
        List<Post> posts = new ArrayList<>();
        Optional<Mention> subject = Optional.empty();
        int paragraph = 0;
        for (Sentence sentence : analysis.sentences()) {
            boolean parted = analysis.article().text().substring(paragraph, sentence.span().begin()).indexOf('\n') >= 0;
            subject = parted ? Optional.empty() : subject;
            PostHolders holders = new PostHolders(words, analysis, sentence);
            if (!sentence.titles().isEmpty()) {
                new Reader(analysis, sentence, holders, new Bodies(kinds, analysis, sentence), posts).read(subject);
            }
            subject = subject(sentence, holders).or(() -> Optional.empty());
            paragraph = sentence.span().end();
        }
        return posts;
    }

    /** Who begins the sentence, or the first person that begins a clause of it. */
    private static Optional<Mention> subject(Sentence sentence, PostHolders holders) {
        return sentence.mentions().stream().filter(mention -> mention.type().equals(Ng.PERSON) && holders.beginsClause(mention)).findFirst();
    }

    /** The posts of one sentence. */
    private record Reader(Analysis analysis, Sentence sentence, PostHolders holders, Bodies bodies, List<Post> posts) {

        void read(Optional<Mention> subject) {
            Map<Title, List<PostHolders.Holding>> held = held(subject);
            for (Title title : sentence.titles()) {
                Bodies.Held post = bodies.of(title);
                if (!title.office() && !(RANK.matcher(title.post()).matches() && post.body().isPresent())) {
                    continue;
                }
                for (PostHolders.Holding holding : held.getOrDefault(title, List.of())) {
                    Bodies.Held there = post.body().isPresent() || holding.said().at().isEmpty() ? post : bodies.at(holding.said().at(), title);
                    holding.people().forEach(person -> add(title, there, person.span(), tenure(title, holding.said()), during(holding),
                            new Evidence(person.span().join(title.span()), holding.rule(), holding.confidence())));
                }
                Span run = run(title);
                title.holders().forEach(holder -> add(title, post, holder, tenure(title), Optional.empty(), new Evidence(run, "title-name", TITLE)));
            }
        }

        /** Titles without people of their own, and whose they are. */
        private Map<Title, List<PostHolders.Holding>> held(Optional<Mention> subject) {
            Map<Title, List<PostHolders.Holding>> held = new LinkedHashMap<>();
            Optional<PostHolders.Holding> before = Optional.empty();
            int end = sentence.span().begin();
            for (PostRows.Row row : PostRows.of(analysis, sentence, bodies)) {
                List<Mention> people = sentence.mentions().stream().filter(mention -> row.holders().contains(mention.span()) && mention.span().begin() >= row.end()).toList();
                Optional<PostHolders.Holding> last = before;
                int lastEnd = end;
                Optional<PostHolders.Holding> holding = row.open().isEmpty() ? Optional.empty()
                        : !people.isEmpty() ? Optional.of(new PostHolders.Holding(people, new PostWords.Said(PostWords.Kind.be, false, false, "", ""), row.begin(), "title-name", 0.9))
                        : holders.of(row, last, lastEnd, subject);
                List<PostHolders.Holding> all = Stream.concat(holding.stream(), holders.successor(row).stream()).toList();
                row.open().forEach(title -> held.put(title, all));
                before = holding;
                end = row.end();
            }
            return held;
        }

        private void add(Title title, Bodies.Held held, Span holder, Tenure tenure, Optional<Dated> during, Evidence evidence) {
            sentence.mentions().stream().filter(mention -> mention.type().equals(Ng.PERSON)).filter(mention -> mention.span().equals(holder)).findFirst()
                    .or(() -> analysis.sentences().stream().flatMap(one -> one.mentions().stream()).filter(mention -> mention.span().equals(holder)).findFirst())
                    .flatMap(analysis::entity)
                    .ifPresent(person -> posts.add(new Post(person, held.name(), called(title, held), held.body(), held.written().of(analysis.article().text()), tenure, during, evidence)));
        }

        /** 前 of 美国前总统 stands between body and post. */
        private String called(Title title, Bodies.Held held) {
            String whole = title.span().of(analysis.article().text());
            int from = title.body().isEmpty() ? 0 : title.body().end() - title.span().begin();
            int to = whole.length() - title.post().length();
            return from < to && held.name().equals(title.post()) ? whole.substring(from, to) + title.post() : held.name();
        }

        private Tenure tenure(Title title) {
            String whole = title.span().of(analysis.article().text());
            String before = whole.substring(0, Math.max(0, whole.length() - title.post().length()));
            return before.matches(OVER) ? Tenure.former : before.matches(COMING) ? Tenure.coming : Tenure.held;
        }

        private Tenure tenure(Title title, PostWords.Said said) {
            return said.kind() == PostWords.Kind.end || said.past() ? Tenure.former : said.coming() ? Tenure.coming : tenure(title);
        }

        /** By a verb with a time in its clause; of a person named 2019年5月新任 nothing is dated. */
        private Optional<Dated> during(PostHolders.Holding holding) {
            if (!holding.rule().equals("predicate") || holding.said().coming()) {
                return Optional.empty();
            }
            int clause = holders.clauseBegin(holding.verb());
            boolean timed = clause > sentence.span().begin() && holders.plain(holders.clauseBegin(clause - 1), clause - 1).matches("[起，]*");
            return PostTimes.of(holding.said().kind(), Near.in(analysis.times(), Time::span, sentence.span()), timed ? holders.clauseBegin(clause - 1) : clause, holding.verb());
        }

        /** 中共中央总书记、国家主席、中央军委主席习近平: all titles of the row and all its names. */
        private Span run(Title title) {
            Span run = title.span();
            for (Span holder : title.holders()) {
                run = run.join(holder);
            }
            for (Title other : sentence.titles()) {
                if (other.holders().equals(title.holders()) && isRow(other.span(), title.span())) {
                    run = run.join(other.span());
                }
            }
            return run;
        }

        private boolean isRow(Span one, Span other) {
            int begin = Math.min(one.end(), other.end());
            int end = Math.max(one.begin(), other.begin());
            return begin >= end || analysis.article().text().substring(begin, end).chars().noneMatch(c -> "，。；".indexOf(c) >= 0);
        }
    }
}
