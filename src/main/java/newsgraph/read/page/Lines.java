package newsgraph.read.page;

import newsgraph.read.page.Passage.Kind;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a page is by its own looks, whatever stands around it. The words are in {@code page-words.tsv}; the marks are those of Chinese typesetting:
 * a headline is short and has no full stop, a label begins with a square, a dateline names paper or agency, place, day and 讯 or 电.
 */
final class Lines {

    /** The longest headline seen in two months of People's Daily has 45 characters; the shortest piece of a broken paragraph 81. */
    private static final int LONGEST_TITLE = 60;
    /** Items of an abstract begin with them and end without a full stop: ■要坚持稳步推进. */
    static final String BULLETS = "■□◆◇●○▲△★☆·•※";
    private static final String STOPS = "。！？!?…";
    private static final Pattern STOP_INSIDE = pattern("[。！？!?…]|^(?:问|答)[：:]");
    private static final Pattern LEARNT = pattern(".{0,10}记者.{0,8}从.{2,40}(?:获悉|了解到)");
    private static final Pattern LABEL = pattern("[■□◆◇●▲★▇█▶►][^，。！？；：]{1,8}");
    private static final Pattern BRACKETED = pattern("[（(].*[)）]");
    private static final Pattern NUMBERED = pattern("(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十百\\d]{1,4}[章条节]).*");
    private static final Pattern DAY = pattern("(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日|[（(](?:[\\d〇○零一二三四五六七八九]{4}年)?[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日[^（()）]{0,12}[)）]");
    private static final Pattern EDITOR = pattern("[—―－-]{1,2}\\s*编\\s*者");
    private static final Pattern SUFFIX = pattern(".{2,}[（(][^（()）]{1,40}[)）][①-⑳]?");

    private final Pattern section;
    private final Pattern opening;
    private final Pattern roundup;
    private final Pattern key;
    private final Pattern closing;
    private final Pattern staff;
    private final Pattern writer;
    private final Pattern dateline;
    private final Pattern credit;
    private final Pattern item;

    Lines(PageWords words) {
        section = pattern("[■◆●▲【]?" + words.oneOf("section") + "】?");
        opening = pattern("[■◆●▲【]?" + words.oneOf("opening") + "】?");
        roundup = pattern(".{0,4}" + words.oneOf("roundup"));
        key = pattern(words.oneOf("key") + "\\s*[：:].*|.*(?:https?://|www\\.|@).*");
        closing = pattern("[（(](?=.*" + words.oneOf("closing") + "|[^，。]{0,20}[电讯][)）]$|.{2,4}[)）]$).{2,}[)）]");
        staff = pattern(words.oneOf("staff") + "\\s*[：:].{0,30}");
        writer = pattern("(?:本报|本刊|本台|新华社|见习|实习|特约)*" + words.oneOf("writer") + "[\\s：:/].{2,30}|\\S{2,4}\\s+\\S{0,6}" + words.oneOf("writer")
                + "|\\p{IsHan}\\s+\\p{IsHan}|.{0,30}(?:摄|摄影报道|供图)(?:[（(].*[)）])?|本报评论员|\\S{0,8}[省市县区州镇乡村]\\s\\p{IsHan}{2,4}|[文图]/.{2,10}");
        String agency = "(?:本报|本刊|本台|本网|新华社|中新社|\\p{IsHan}{2,8}通讯社)";
        String day = "(?:\\d{1,4}年)?(?:\\d{1,2}月)?\\d{1,2}日";
        String from = "据?(?:" + agency + "(?:[\\p{IsHan}·]{0,10}?" + day + "|[\\p{IsHan}·]{2,8}?)?|\\p{IsHan}{1,8}?" + words.oneOf("own") + "(?:[\\p{IsHan}·]{0,10}?" + day + ")?)专?[电讯]";
        dateline = pattern("[【（(]?(" + from + ")[】）)]?(?=[\\s（(—【：:]|记者|$)");
        credit = pattern("[—―－-]{0,2}(?:" + from + "|据\\p{IsHan}{2,10}(?:报道|消息|讯|电))");
        item = pattern(".{6,}" + words.oneOf("item"));
    }

    /** Blanks are those of Unicode: pages made from the web hold no-break and wide ones. */
    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What the line looks like; the text without blanks at its ends. */
    Kind kind(String text) {
        if (section.matcher(text).matches()) {
            return Kind.NOTE;
        }
        if (LABEL.matcher(text).matches()) {
            return Kind.LABEL;
        }
        if (credit.matcher(text).matches()) {
            return Kind.CREDIT;
        }
        if (staff.matcher(text).matches() || BRACKETED.matcher(text).matches() && closing.matcher(text).matches()) {
            return Kind.END;
        }
        if (isNote(text)) {
            return Kind.NOTE;
        }
        return isTitle(text) ? Kind.TITLE : Kind.PROSE;
    }

    private boolean isNote(String text) {
        return text.length() <= LONGEST_TITLE && (key.matcher(text).matches() || writer.matcher(text).matches() || BRACKETED.matcher(text).matches()
                || text.startsWith("【") || NUMBERED.matcher(text).matches() || DAY.matcher(text).matches() || EDITOR.matcher(text).matches()
                || text.chars().noneMatch(Character::isLetterOrDigit));
    }

    private boolean isTitle(String text) {
        int letters = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
        boolean sentence = letters > 40 && text.chars().filter(c -> c == '，' || c == '、').count() >= 3;
        return letters >= 2 && !sentence && BULLETS.indexOf(text.charAt(0)) < 0 && text.length() <= LONGEST_TITLE && "，、；：,;:。！？!?…".indexOf(text.charAt(text.length() - 1)) < 0
                && (hasColumn(text) ? text.indexOf('。') < 0 : !STOP_INSIDE.matcher(text).find()) && !dateline.matcher(text).lookingAt();
    }

    /** A short line that ends with a colon, or with a question or exclamation mark: a headline if it stands among headlines. */
    boolean mayBeTitle(String text) {
        return text.length() <= 30 && text.matches("[^。！？!?…，：]{2,16}：|[^。！？!?…]*[！？!?]") && !dateline.matcher(text).lookingAt();
    }

    /** 记者从市应急管理局获悉: the first sentence of a report. */
    static boolean opensReport(String text) {
        return LEARNT.matcher(text).lookingAt();
    }

    /** The dateline that opens a text: 本报讯, 新华社北京7月20日电. */
    Optional<String> dateline(String text) {
        Matcher matcher = dateline.matcher(text);
        return matcher.lookingAt() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    /** A headline with the name of its column behind it, as in 走进小村（我与一座城）; such a line is never a heading inside an article. */
    boolean hasColumn(String text) {
        return SUFFIX.matcher(text).matches();
    }

    /** 财经短波: the items under it have short headlines of their own and stay one article. */
    boolean isRoundup(String text) {
        return text.length() <= 8 && BULLETS.indexOf(text.charAt(0)) < 0 && roundup.matcher(text).matches();
    }

    /** 核心阅读, 记者手记: a part of an article, whatever stands behind it. */
    boolean isSection(String text) {
        return section.matcher(text).matches();
    }

    /** 核心阅读: an article begins here or one line above. */
    boolean isOpening(String text) {
        return opening.matcher(text).matches();
    }

    boolean isAnnouncement(String text) {
        return item.matcher(text).matches();
    }

    /** A line that goes on from the one above it: ——访市长周岚. */
    static boolean followsOn(String title) {
        return title.matches("[—―－-]{2}.*");
    }

    /** A line that the next one completes: 江州法院——. */
    static boolean leadsOn(String title) {
        return title.matches(".*[—―－-]{2}");
    }

    /** Whether sentences end where the text ends, so that nothing is missing behind it. */
    static boolean isWhole(CharSequence text) {
        int end = text.length();
        while (end > 0 && "”’」』）)】]》〉\"'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        char last = end == 0 ? '。' : text.charAt(end - 1);
        return (STOPS + "；;：:—").indexOf(last) >= 0 || closesRemark(text.toString(), end);
    }

    /** A sentence or more without a full stop, as commentaries have it under their headline: the gist, no headline. */
    static boolean isGist(String title) {
        long commas = title.chars().filter(c -> c == '，' || c == '、').count();
        boolean figures = title.chars().anyMatch(Character::isDigit);
        return commas >= 2 && size(title) >= 24 || commas == 1 && size(title) >= 24 && !figures || commas > 0 && title.matches("“[^“”]*”");
    }

    /** （2023年7月4日）: under the headline of a speech. */
    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    static boolean isEditorsNote(String text) {
        return EDITOR.matcher(text).matches();
    }

    /** Characters of a headline that count for its length: no blanks. */
    static int size(String title) {
        return (int) title.chars().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).count();
    }

    /** 会议。（记者 苏晓燕）: what stands in the brackets is not of the sentence. */
    private static boolean closesRemark(String text, int end) {
        if (end == text.length() || ")）".indexOf(text.charAt(end)) < 0) {
            return false;
        }
        String before = text.substring(0, Math.max(0, Math.max(text.lastIndexOf('（', end), text.lastIndexOf('(', end)))).stripTrailing();
        return before.isEmpty() || STOPS.indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
