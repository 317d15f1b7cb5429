package newsgraph.serve;

import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of pages of a running server, by hand: OUT BASE-ADDRESS WIDTH light|dark PATH… */
final class Look {

    private Look() {
    }

    public static void main(String[] args) throws Exception {
        try (Browser browser = Browser.start(Files.createTempDirectory("look"))) {
            browser.size(Integer.parseInt(args[2]), 900);
            browser.dark(args[3].equals("dark"));
            for (int i = 4; i < args.length; i++) {
                long time = browser.open(args[1] + args[i], "document.querySelector('main[data-ready]')");
                Path file = Path.of(args[0], (i - 4) + "-" + args[i].replaceAll("[^\\w]+", "-") + ".png");
                Thread.sleep(400);
                browser.picture(file, true);
                System.out.println(time + " ms " + file + " " + browser.complaints());
            }
        }
    }
}
