package newsgraph.nlp;

import newsgraph.lexicon.Lexicon;
import newsgraph.lexicon.Trie;
import newsgraph.model.Span;
import newsgraph.model.Token;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Companies that only a post of business shows, by a name that says nothing of their kind: 松果出行 in 松果出行创始人, “今天吃什么” in “今天吃什么”创始人. The words are
 * a name if a clause begins with them, or if one of them is a proper noun.
 */
final class Brands {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final int LONGEST_QUOTED = 16;
    private static final String BORDERS = "，。、；：！？“”‘’《》（）()—\n 　";

    /** What may follow a name and says more about the post, longest first. */
    private static final Pattern FIELD = Pattern.compile("(?:商业|市场|技术|产品|运营|营销|销售|财务|人力资源|战略|品牌|公关|投资|法务|全球|国际|大中华区|中国区|亚太区|业务|副|区域|项目|行政|渠道|用户|内容|公司)+$");
    /** Nouns for what a company is or does; a run that holds one is no name. */
    private static final Set<String> COMMON = Set.of("公司", "企业", "集团", "品牌", "平台", "机构", "行业", "地区", "部门", "业务", "产品", "市场", "技术", "资深", "知名", "著名", "时任", "现任",
            "前任", "新任", "原", "前", "该", "本", "其", "创业", "互联网", "科技", "金融", "房地产", "上市", "民营", "国有", "店铺", "酒店", "餐厅", "商场", "项目", "客户", "销售", "部", "区域", "团队", "组织", "女", "男",
            "年轻", "工厂", "总部", "分公司", "旗下", "当地", "基金", "银行", "媒体", "网站", "学校", "俱乐部", "球队", "车间", "门店", "实验室", "董事会", "副", "代", "兼", "任", "是", "为", "和", "与", "由", "及", "担任", "出任");

    private final Lexicon lexicon;

    Brands(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The name that ends where a post begins, or before words that say more about the post; empty there if there is none. */
    Span before(Line line, int end, int from) {
        Span quoted = quoted(line, end, from);
        if (!quoted.isEmpty()) {
            return quoted;
        }
        int begin = end;
        boolean proper = false;
        for (Optional<Token> word = line.wordBefore(begin); word.filter(one -> one.span().begin() >= from && isPart(line, one)).isPresent(); word = line.wordBefore(begin)) {
            proper = proper || word.get().tag().matches("nz|nx|g.*|ntc.*|nt");
            begin = word.get().span().begin();
        }
        int last = begin + FIELD.matcher(line.plain().substring(begin, end)).replaceFirst("").length();
        boolean sized = last - begin >= SHORTEST && last - begin <= LONGEST;
        boolean verbal = line.wordAt(begin).filter(word -> word.tag().startsWith("v")).isPresent();
        return sized && !verbal && (proper || opensClause(line, begin)) ? new Span(begin, last) : new Span(end, end);
    }

    /** “今天吃什么”, 《江州晚报》. */
    private static Span quoted(Line line, int end, int from) {
        int open = "”》".indexOf(line.charAt(end - 1)) < 0 ? -1 : line.plain().lastIndexOf(line.charAt(end - 1) == '”' ? '“' : '《', end);
        return open >= from && end - open <= LONGEST_QUOTED && end - open > SHORTEST + 1 ? new Span(open, end) : new Span(end, end);
    }

    private static boolean opensClause(Line line, int begin) {
        return begin == line.span().begin() || BORDERS.indexOf(line.charAt(begin - 1)) >= 0;
    }

    /** No name, no title, no function word, no noun for a kind of company. */
    private boolean isPart(Line line, Token word) {
        boolean named = line.nameCovering(word.span().begin()).isPresent() || lexicon.posts().get(word.text()).isPresent() || lexicon.prefixes().get(word.text()).isPresent();
        boolean function = word.tag().matches("[pucwrtfyeo].*|mq|nr.*|nn.*|ns.*|v[fl]?|vshi|vyou|d|z.*|s");
        boolean common = COMMON.contains(word.text()) && !FIELD.matcher(word.text()).matches();
        return !named && !function && !common && line.plain().substring(word.span().begin(), word.span().end()).chars().allMatch(Character::isLetterOrDigit);
    }
}
