package newsgraph.extract;

import newsgraph.model.Analysis;
import newsgraph.model.Entity;
import newsgraph.model.EntityIris;
import newsgraph.model.Mention;
import newsgraph.model.Ng;
import newsgraph.model.Sentence;
import newsgraph.model.Span;
import newsgraph.model.Title;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bodies that the titles of one sentence are posts in, where the title itself does not say: 江州燃气营销总监, 江州公司董事长、总经理. */
record Bodies(PostBodyKinds kinds, Analysis analysis, Sentence sentence) {

    /** Longest run of words between a body and a post that say more about the post: 客户体验 in 江州燃气客户体验总监. */
    private static final int LONGEST_GAP = 12;
    private static final int LONGEST_NOTE = 32;
    /** A closing quotation mark, and a note in brackets, behind a body. */
    private static final Pattern NOTE = Pattern.compile("^[”」]?(?:[（(][^（）()]{1,30}[）)])?");
    /** 公司 between a company and a post says nothing of the post. */
    private static final Pattern COMMON = Pattern.compile("(?:的|原|前)?(?:公司|集团|企业|该公司|本公司)");
    /** Words that end like a body are one that no list knows, no part of the post: 爱国阵线｜主席. */
    private static final Pattern BODY_END = Pattern.compile(".*(党|会|阵线|联盟|委|部|局|厅|院|社|团|队|公司|集团|中心|所|处|组织|基金|学校|大学|医院|银行|企业)");
    /** Party and youth branches inside a body: a post beside one in the same row is a post in the body itself (市住建局党组书记、局长). */
    private static final String BRANCH = "(党组|党委|党总支|党支部|团委|工会)$";

    /**
     * A post in full.
     *
     * @param body    the body it is a post in
     * @param name    the bare post, with words before it that belong to it: 营销总监
     * @param written body and post as they stand, where they stand together
     */
    record Held(Optional<Entity> body, String name, Span written) {
    }

    Held of(Title title) {
        Optional<Entity> own = analysis.body(title).or(() -> entity(title.body()));
        if (own.isPresent() || !title.body().isEmpty()) {
            return new Held(own, title.post(), title.span());
        }
        Optional<Mention> near = before(title.span().begin());
        String gap = near.map(mention -> NOTE.matcher(text(mention.span().end(), title.span().begin())).replaceFirst(""))
                .filter(words -> !words.matches("的|及其") && !isRank(title.span().begin() - words.length(), title.span().begin())).orElse("");
        return near.map(mention -> new Held(analysis.entity(mention), gap + title.post(), mention.span().join(title.span())))
                .orElseGet(() -> new Held(beforeHolder(title).or(() -> fromRow(title)).or(() -> fromChief(title)).or(() -> mentioned(title)), title.post(), title.span()));
    }

    /** 调至江州医院任副院长: the body that words before the verb name. */
    Held at(String words, Title title) {
        Optional<Entity> body = sentence.mentions().stream().filter(mention -> isBody(mention) && mention.span().end() <= title.span().begin() && words.endsWith(mention.surface()))
                .reduce((first, second) -> second).flatMap(analysis::entity);
        return new Held(body, title.post(), title.span());
    }

    /** 江州大学丁望北教授: the body right before the person that the title stands behind. */
    private Optional<Entity> beforeHolder(Title title) {
        return title.holders().stream().filter(holder -> holder.end() <= title.span().begin()).findFirst().flatMap(holder -> sentence.mentions().stream()
                .filter(mention -> mention.type().equals(Ng.ORGANIZATION) && mention.span().end() <= holder.begin() && text(mention.span().end(), holder.begin()).matches("的?")).findFirst())
                .flatMap(analysis::entity);
    }

    /** 市人大常委会主任韩松年，副主任何立民: a deputy's post is in the body of the chief named before in the sentence. */
    private Optional<Entity> fromChief(Title title) {
        return sentence.titles().stream().filter(other -> other.span().end() <= title.span().begin() && title.post().equals("副" + other.post()))
                .reduce((first, second) -> second).flatMap(other -> analysis.body(other).or(() -> entity(other.body())));
    }

    /** 江州城投公告称，董事长罗静辞职: a bare post is in the one body named before in the sentence that can have it. */
    private Optional<Entity> mentioned(Title title) {
        Optional<PostBodyKinds.Kind> kind = title.office() ? kinds.of(title.post()) : Optional.empty();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<Entity> fitting = sentence.mentions().stream().filter(mention -> mention.span().end() <= title.span().begin() && isBody(mention)).flatMap(mention -> analysis.entity(mention).stream())
                .filter(kind.get()::fits).distinct().toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private Optional<Entity> entity(Span span) {
        return sentence.mentions().stream().filter(mention -> !span.isEmpty() && mention.span().equals(span)).findFirst().flatMap(analysis::entity);
    }

    private String text(int begin, int end) {
        return analysis.article().text().substring(begin, end);
    }

    /** The body that ends right before a title, or before 的 or a few words that belong to the post. */
    private Optional<Mention> before(int titleBegin) {
        return sentence.mentions().stream().filter(mention -> isBody(mention) && mention.span().end() <= titleBegin && isGap(mention.span().end(), titleBegin))
                .reduce((first, second) -> second);
    }

    private boolean isBody(Mention mention) {
        return mention.type().equals(Ng.ORGANIZATION) || analysis.entity(mention).map(Entity::type).filter(Ng.STATE::equals).isPresent();
    }

    /** Nothing, 的, a note in brackets, or words that say more about the post: （600001）, 东南亚地区. */
    private boolean isGap(int begin, int end) {
        if (end - begin > LONGEST_GAP + LONGEST_NOTE) {
            return false;
        }
        String gap = NOTE.matcher(text(begin, end)).replaceFirst("");
        if (gap.isEmpty() || gap.equals("的") || gap.equals("及其")) {
            return true;
        }
        int from = end - gap.length();
        return gap.length() <= LONGEST_GAP && !BODY_END.matcher(gap).matches() && !COMMON.matcher(gap).matches() && gap.chars().allMatch(Character::isLetterOrDigit)
                && sentence.mentions().stream().noneMatch(mention -> mention.span().overlaps(new Span(from, end)) && !isPartOfPost(mention))
                && sentence.tokens().stream().filter(token -> token.span().begin() >= from && token.span().end() <= end).allMatch(token -> token.tag().matches("n.*|v[ni]?|b|a[nd]?|j|m|q|g.*|f|s|cc"));
    }

    /** 上校 before 政治委员: a word for people, no part of the post. */
    private boolean isRank(int begin, int end) {
        return sentence.tokens().stream().anyMatch(token -> token.span().begin() >= begin && token.span().end() <= end && token.tag().startsWith("nnt"));
    }

    /** 东南亚 in 东南亚地区总裁. */
    private boolean isPartOfPost(Mention mention) {
        return mention.type().equals(Ng.PLACE);
    }

    /** The body of the last title before in the same row; the body itself where that title is of its party branch. */
    private Optional<Entity> fromRow(Title title) {
        int holder = title.holders().stream().mapToInt(Span::end).filter(end -> end <= title.span().begin()).max().orElse(0);
        List<Title> before = sentence.titles().stream().filter(other -> other.span().end() <= title.span().begin() && other.span().begin() >= holder && rowBegin(title) <= other.span().begin())
                .toList();
        for (int i = before.size() - 1; i >= 0; i--) {
            Title other = before.get(i);
            Optional<Entity> body = analysis.body(other).or(() -> entity(other.body())).or(() -> before(other.span().begin()).flatMap(analysis::entity));
            if (body.isPresent() && body.get().type().equals(Ng.PARTY_BODY) && !body.get().label().matches(".+" + BRANCH)) {
                return Optional.empty();
            }
            if (body.isPresent()) {
                return body.map(Bodies::withoutBranch);
            }
        }
        return Optional.empty();
    }

    private static Entity withoutBranch(Entity body) {
        String name = body.label().replaceFirst(BRANCH, "");
        return name.equals(body.label()) || name.isEmpty() ? body : new Entity(EntityIris.of("org", name), Ng.ORGANIZATION, name, List.of(), Optional.empty());
    }

    /** Where a title begins, the body named right before it included. */
    int begin(Title title) {
        int begin = title.span().begin();
        return sentence.mentions().stream().filter(mention -> title.body().isEmpty() && isBody(mention) && mention.span().end() <= begin && isGap(mention.span().end(), begin))
                .mapToInt(mention -> mention.span().begin()).reduce((one, other) -> other).orElse(begin);
    }

    /** Where the row of titles begins that this one stands in: at 执行董事 for 副行长 in 执行董事、副行长; the body named in the first one included. */
    int rowBegin(Title title) {
        String text = analysis.article().text();
        int begin = title.span().begin();
        List<Title> before = sentence.titles().stream().filter(other -> other.span().end() <= title.span().begin()).toList();
        for (int i = before.size() - 1; i >= 0; i--) {
            String between = text.substring(before.get(i).span().end(), begin);
            if (!between.matches("[、兼及和与]{0,2}.{0,6}") || between.matches(".*[，。；].*")) {
                break;
            }
            begin = before.get(i).span().begin();
        }
        int first = begin;
        return sentence.mentions().stream().filter(mention -> isBody(mention) && mention.span().end() <= first && isGap(mention.span().end(), first)).mapToInt(mention -> mention.span().begin())
                .reduce((one, other) -> other).orElse(first);
    }
}
