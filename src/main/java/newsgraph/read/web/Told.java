package newsgraph.read.web;

import newsgraph.read.raw.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page tells about its article: for machines first (JSON-LD, OpenGraph, meta), then by what is visible near the headline. */
record Told(String title, Optional<LocalDateTime> issued, String source, String url) {

    private static final String[] TITLES = {"og:title", "twitter:title", "ArticleTitle", "title"};
    private static final String[] DATES = {"article:published_time", "og:published_time", "og:release_date", "publishdate", "pubdate", "PubDate", "firstpublishedtime",
        "datePublished", "weibo:article:create_at", "date", "dc.date", "DC.date.issued"};
    private static final String[] SOURCES = {"source", "ContentSource", "mediaid", "og:site_name", "article:author", "SiteName"};
    /** 来源：临海商报, as it stands under a headline; ends at the next blank or mark. */
    private static final Pattern SOURCE = Pattern.compile("(?:来源|來源|稿源|出处)\\s*[:：]\\s*([\\p{IsHan}A-Za-z0-9·《》]{2,20})");
    private static final Pattern DATE = Pattern.compile("\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}日?(?:[T\\s　]*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?");
    /** A site's name behind the title: 首日涨幅两成_临海商报网. */
    private static final Pattern SITE = Pattern.compile("(.{6,}?)\\s*(?:[_|｜]|\\s[-–—]\\s|-{2}|——(?=\\S{2,8}[网报]$)|-(?=\\S{2,8}[网报]$)).*");
    /** How far behind the headline the line with date and source may stand, in characters of the visible text. */
    private static final int NEAR = 400;

    static Told by(Document page) {
        LinkedData data = LinkedData.of(page);
        String title = first(data.headline(), meta(page, TITLES), heading(page), page.title());
        String near = near(page, title);
        Optional<LocalDateTime> issued = data.published().or(() -> date(page)).or(() -> visible(near));
        String source = first(quoted(SOURCE, near), data.publisher(), meta(page, SOURCES));
        String url = first(page.select("link[rel=canonical]").attr("href"), meta(page, "og:url"));
        return new Told(withoutSite(title, page), issued, source, url);
    }

    /** The title that stands in the page itself is the headline without the site's name. */
    private static String withoutSite(String title, Document page) {
        String heading = heading(page);
        if (!heading.isEmpty() && title.startsWith(heading)) {
            return heading;
        }
        Matcher matcher = SITE.matcher(title);
        return matcher.matches() ? matcher.group(1) : title;
    }

    private static String heading(Document page) {
        return Stream.concat(page.select("article h1, main h1").stream(), page.select("h1").stream()).map(Element::text).map(Told::clean).filter(text -> text.length() > 3)
                .findFirst().orElse("");
    }

    private static Optional<LocalDateTime> date(Document page) {
        Stream<String> times = Stream.concat(Stream.of(DATES).map(name -> meta(page, name)), page.select("time[datetime]").stream().map(time -> time.attr("datetime")));
        return times.flatMap(time -> Dates.parse(time).stream()).findFirst();
    }

    private static Optional<LocalDateTime> visible(String near) {
        Matcher matcher = DATE.matcher(near);
        return matcher.find() ? Dates.parse(matcher.group()) : Optional.empty();
    }

    /** The visible text from the headline on, without menus. */
    private static String near(Document page, String title) {
        Document visible = page.clone();
        visible.select("nav, footer, aside, script, style").remove();
        String text = visible.body().text();
        int at = Math.max(0, text.indexOf(title.length() > 12 ? title.substring(0, 12) : title));
        return text.substring(at, Math.min(text.length(), at + title.length() + NEAR));
    }

    private static String meta(Document page, String... names) {
        for (String name : names) {
            Predicate<Element> named = meta -> name.equalsIgnoreCase(meta.attr("property")) || name.equalsIgnoreCase(meta.attr("name")) || name.equalsIgnoreCase(meta.attr("itemprop"));
            Optional<String> content = page.select("meta[content]").stream().filter(named).map(meta -> clean(meta.attr("content"))).filter(text -> !text.isEmpty()).findFirst();
            if (content.isPresent()) {
                return content.get().replaceFirst("^(?:来源|來源|source)\\s*[:：]\\s*", "");
            }
        }
        return "";
    }

    private static String quoted(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String first(String... texts) {
        return Stream.of(texts).map(Told::clean).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String clean(String text) {
        return text.replaceAll("[\\s\u00a0\u3000]+", " ").strip();
    }
}
