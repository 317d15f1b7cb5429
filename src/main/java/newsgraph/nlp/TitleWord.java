package newsgraph.nlp;

import newsgraph.lexicon.Post;
import newsgraph.model.Span;

import java.util.Set;

/**
 * A title as it stands, before it is known whose it is: 原江州市人社局副局长.
 *
 * @param span whole
 * @param body the body named in it, empty at the begin of span if none is
 * @param bare span of the bare post with its rank: 副局长
 * @param post the word of the list: 局长
 */
record TitleWord(Span span, Span body, Span bare, Post post) {

    private static final Set<String> MANY = Set.of("常委", "委员", "候补委员", "理事", "常务理事", "董事", "独立董事", "监事", "议员", "参议员", "众议员", "代表", "国务委员", "合伙人",
            "创始人", "联合创始人", "顾问", "干事", "领事", "教练", "法官", "大法官", "检察官", "主任委员");

    /** Posts of which a body has one holder at a time: 书记, 市长, 总统; not 副市长, 常委, 委员. */
    boolean isSingular() {
        return post.office() && bare.length() == post.word().length() && !MANY.contains(post.word());
    }
}
