package newsgraph.read.page;

import newsgraph.model.Article;
import newsgraph.model.Imprint;
import newsgraph.model.Page;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page that the program was made for: three articles, words cut by page breaks, the third headline before the second text. */
class SeedPageTest {

    @Test
    void the_seed_page_holds_three_articles() throws IOException {
        Path folder = Path.of("..", "shared", "seed");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no seed page beside the checkout: ../shared/seed");
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.toString().endsWith(".txt")).findFirst().orElseThrow();
            List<Article> articles = new PageReader().articles(new Page("seed", Files.readString(file), ""), 0, "seed", Imprint.NONE);
            assertEquals(3, articles.size());
            assertEquals(List.of(4, 3, 0), articles.stream().map(Article::repaired).toList());
            assertEquals(List.of("", "", "■发布厅"), articles.stream().map(Article::label).toList());
            assertEquals(List.of("据新华社电", "本报讯", "本报讯"), articles.stream().map(Article::credit).toList());
            assertTrue(articles.get(2).headline().length() == 12 && articles.get(1).subtitles().size() == 1 && articles.get(0).subtitles().isEmpty());
            Stream.of("必须发扬", "制水工艺", "沿街面").forEach(word -> assertTrue(articles.stream().anyMatch(article -> article.text().contains(word)), word));
        }
    }
}
