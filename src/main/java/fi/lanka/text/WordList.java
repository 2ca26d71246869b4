package fi.lanka.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Lists as Microsoft Word puts them on the clipboard: paragraphs with a sign typed before them and a level in their style. */
final class WordList {

    private static final Pattern LEVEL = Pattern.compile("mso-list:\\s*l\\d+\\s+level(\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}]+[.)]");

    private WordList() {}

    /** Makes them lists before their styles are dropped. */
    static void unfold(Document sent) {
        for (Element paragraph : sent.select("p[style*=mso-list]")) {
            Matcher level = LEVEL.matcher(paragraph.attr("style"));
            Element sign = paragraph.selectFirst("span[style*=mso-list:Ignore], span[style*=mso-list: Ignore]");
            if (level.find() && sign != null) {
                String kind = NUMBER.matcher(sign.text().strip()).matches() ? "ol" : "ul";
                sign.remove();
                nest(paragraph.tagName("li"), kind, Integer.parseInt(level.group(1)));
            }
        }
    }

    private static void nest(Element item, String kind, int level) {
        for (int i = 0; i < level; i++) {
            item.wrap("<" + kind + "></" + kind + ">");
        }
    }
}
