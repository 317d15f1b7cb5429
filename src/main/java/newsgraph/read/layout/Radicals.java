package newsgraph.read.layout;

import java.text.Normalizer;

/**
 * Fonts draw 工 and the radical ⼯ with one shape, so programs that make PDF often write the radical. Text of newspapers never means it: the radicals of the
 * Kangxi dictionary (U+2F00) become characters by their compatibility form, those of the supplement (U+2E80), which have none, by a list.
 */
final class Radicals {

    /** Each radical before the character that it looks like; those that PDF makers are seen to write. */
    private static final String SUPPLEMENT = "⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺲罒⺶羊⺷羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠"
            + "⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟";

    private Radicals() {
    }

    static String asCharacters(String text) {
        StringBuilder characters = new StringBuilder(text.length());
        text.chars().forEach(c -> characters.append(asCharacter((char) c)));
        return characters.toString();
    }

    private static String asCharacter(char c) {
        if (c >= '\u2f00' && c <= '\u2fdf') {
            return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        }
        int at = c >= '\u2e80' && c < '\u2f00' ? SUPPLEMENT.indexOf(c) : -1;
        return at < 0 ? String.valueOf(c) : SUPPLEMENT.substring(at + 1, at + 2);
    }
}
