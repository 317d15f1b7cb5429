package newsgraph.read.web;

import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paragraphs of a page's article, parted by line breaks: the element that is marked as its body, else the one that readability finds, else the
 * {@code article} or the element with most text in paragraphs.
 */
record MainText(String text) {

    /** schema.org's mark; then what the systems of Chinese papers and portals call the body. */
    private static final String MARKED = "[itemprop=articleBody], founder-content, #ozoom, #articleContent, #article-content, #articlecontent, #article_content, .article-content,"
            + " .articleContent, .article_content, .TRS_Editor, #rwb_zw, .rm_txt_con, #p-detail, #artibody, .post_body, .content_area, #mainContent, #js_content";
    private static final String FURNITURE = "script, style, noscript, nav, aside, footer, form, button, iframe, figure figcaption, .share, .related, .recommend, .comment,"
            + " .copyright, [class*=breadcrumb]";
    /** Lines that are no part of the article. */
    private static final Pattern LINE = Pattern.compile("(?:[（(【\\[]?(?:责任编辑|責任編輯|责编|编辑|来源|來源|作者|版权|分享到|扫一扫|点击|原标题|相关阅读|相关新闻|延伸阅读|打印|字号|"
            + "浏览次数|发布时间|时间)\\s*[:：]?.{0,60}|.{0,20}\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?.{0,60}(?:来源|來源|稿源|字号|\\d{2}:\\d{2}).{0,30}|\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?)");
    /** Characters below which an element cannot be an article. */
    private static final int LEAST = 15;

    static Optional<MainText> of(Document page, String title) {
        Document clean = page.clone();
        clean.select(FURNITURE).remove();
        return Stream.<Supplier<Optional<Element>>>of(() -> marked(clean), () -> alone(clean), () -> readable(page), () -> densest(clean))
                .map(Supplier::get).flatMap(Optional::stream).map(element -> paragraphs(element, title)).filter(text -> text.length() >= LEAST)
                .findFirst().map(MainText::new);
    }

    private static Optional<Element> marked(Document page) {
        return page.select(MARKED).stream().filter(element -> element.text().length() >= LEAST).findFirst();
    }

    /** A page with one article says where it is. */
    private static Optional<Element> alone(Document page) {
        List<Element> articles = page.select("article").stream().filter(element -> !element.select("p").isEmpty()).toList();
        return articles.size() == 1 ? Optional.of(articles.get(0)) : Optional.empty();
    }

    private static Optional<Element> readable(Document page) {
        String content = new Readability4J("https://example.org/", page.outerHtml()).parse().getContent();
        return Optional.ofNullable(content).map(html -> Jsoup.parse(html).body());
    }

    /** The element whose own paragraphs hold most text. */
    private static Optional<Element> densest(Document page) {
        return page.body().getAllElements().stream().filter(element -> weight(element) >= LEAST)
                .reduce((one, other) -> weight(other) > weight(one) ? other : one).or(() -> Optional.of(page.body()));
    }

    private static int weight(Element element) {
        return element.children().stream().filter(child -> child.nameIs("p") || child.nameIs("br")).mapToInt(child -> child.text().length()).sum();
    }

    /** One line a block; without the headline, the lines around it and those that only link elsewhere. */
    static String paragraphs(Element element, String title) {
        Element body = element.clone();
        body.select("h1, time, script, style").remove();
        body.select("li").removeIf(item -> item.select("a").text().length() > item.text().length() / 2);
        body.select("br").forEach(line -> line.after("\u2028"));
        body.select("p, div, li, h2, h3, h4, tr, section, blockquote").forEach(block -> block.prependText("\u2028").appendText("\u2028"));
        return Stream.of(body.text().split("\u2028")).map(line -> line.replaceAll("[\\s\u00a0\u3000]+", " ").strip())
                .filter(line -> !line.isEmpty() && !line.equals(title) && !LINE.matcher(line).matches()).collect(Collectors.joining("\n"));
    }
}
