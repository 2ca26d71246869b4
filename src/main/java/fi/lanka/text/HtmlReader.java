package fi.lanka.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML, whoever sent it: cleaned by a safelist first, then taken apart block by block without recursion, so that depth
 * breaks nothing. Text is never lost except what was no text: scripts, styles, embedded things.
 */
final class HtmlReader implements NodeVisitor {

    private static final Pattern BEGINS_HTML = Pattern.compile(
            "^\\s*<(?:!--|!doctype|(?:html|head|body|meta|p|h[1-6]|ul|ol|blockquote|table|div|section|article)[\\s/>]).*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final String NO_TEXT =
            "script, style, head, title, template, iframe, object, embed, noscript, svg, math, select, textarea, button, audio, video";
    private static final Safelist SAFE = new Safelist()
            .addTags("p", "div", "h2", "h3", "ul", "ol", "li", "blockquote", "br")
            .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addTags("strong", "em", "sub", "sup", "a")
            .addAttributes(":all", "data-b")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto");

    private final Reading reading = new Reading();
    private final List<Run> runs = new ArrayList<>();
    private final Deque<Marks> marks = new ArrayDeque<>(List.of(Marks.NONE));
    private final Deque<Boolean> lists = new ArrayDeque<>();
    private final Deque<String> containers = new ArrayDeque<>();
    private @Nullable String claimed;
    private @Nullable HtmlTable table;
    private boolean afterBreak;

    private HtmlReader() {}

    static boolean isHtml(String typed) {
        return BEGINS_HTML.matcher(typed).matches();
    }

    static Reading read(String typed) {
        Document sent = Jsoup.parse(typed);
        sent.select(NO_TEXT).remove();
        WordList.unfold(sent);
        rename(sent);
        Document clean = new Cleaner(SAFE).clean(sent);
        HtmlReader reader = new HtmlReader();
        clean.body().traverse(reader);
        reader.flush();
        return reader.reading;
    }

    /** What means the same gets one name before the safelist drops what it does not know. */
    private static void rename(Document sent) {
        for (Element element : sent.body().getAllElements()) {
            String name = element.normalName();
            switch (name) {
                case "b" -> element.tagName("strong");
                case "i" -> element.tagName("em");
                case "h1" -> element.tagName("h2");
                case "h4", "h5", "h6" -> element.tagName("h3");
                case "body" -> {}
                default -> {
                    if (element.isBlock() && !SAFE.isSafeTag(name)) {
                        element.tagName("div");
                    }
                }
            }
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText().replace('\n', ' '));
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void add(String text) {
        if (!text.isBlank()) {
            afterBreak = false;
        }
        runs.add(new Run(text, marks.element()));
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "strong" -> marks.push(marks.element().strong(true));
            case "em" -> marks.push(marks.element().em(true));
            case "sub" -> marks.push(marks.element().shifted(Marks.Shift.SUB));
            case "sup" -> marks.push(marks.element().shifted(Marks.Shift.SUP));
            case "a" -> marks.push(marks.element().linkedTo(Inline.href(element.attr("href"))));
            case "br" -> lineBreak();
            case "table" -> beginTable(element);
            case "caption", "tr", "td", "th" -> beginPartOfTable(element);
            case "ul", "ol" -> beginList(element);
            case "li", "h2", "h3", "blockquote" -> beginContainer(element);
            case "p", "div" -> beginParagraph(element);
            default -> {}
        }
    }

    /** Two line breaks in a row are how many programs write a new paragraph. */
    private void lineBreak() {
        if (afterBreak && inProse()) {
            flush();
        } else {
            runs.add(new Run("\n", Marks.NONE));
            afterBreak = true;
        }
    }

    private boolean inProse() {
        return table == null && !"li".equals(containers.peek());
    }

    private void beginTable(Element element) {
        if (table == null) {
            flush();
            table = new HtmlTable(reading, element.attr("data-b"));
        }
    }

    private void beginPartOfTable(Element element) {
        if (table == null) {
            return;
        }
        if (table.begins(element)) {
            runs.clear();
        } else {
            runs.add(new Run("\n", Marks.NONE));
        }
    }

    private void beginList(Element element) {
        if (table == null) {
            flush();
            lists.push(element.normalName().equals("ol"));
        }
    }

    private void beginContainer(Element element) {
        if (table != null) {
            runs.add(new Run("\n", Marks.NONE));
            return;
        }
        flush();
        containers.push(element.normalName());
        claim(element);
    }

    private void beginParagraph(Element element) {
        if (inProse()) {
            flush();
            claim(element);
        } else {
            runs.add(new Run("\n", Marks.NONE));
        }
    }

    private void claim(Element element) {
        if (element.hasAttr("data-b")) {
            claimed = element.attr("data-b");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "strong", "em", "sub", "sup", "a" -> marks.pop();
            case "table" -> endTable(element);
            case "caption", "tr", "td", "th" -> endPartOfTable(element);
            case "ul", "ol" -> endList();
            case "li", "h2", "h3", "blockquote" -> endContainer();
            case "p", "div" -> endParagraph();
            default -> {}
        }
    }

    private void endTable(Element element) {
        if (table != null && !isNested(element)) {
            table.end();
            table = null;
            runs.clear();
            afterBreak = false;
        }
    }

    private static boolean isNested(Element element) {
        Element parent = element.parent();
        return parent != null && parent.closest("table") != null;
    }

    private void endPartOfTable(Element element) {
        if (table != null && table.ends(element, Inline.of(runs))) {
            runs.clear();
        }
    }

    private void endList() {
        if (table == null) {
            flush();
            lists.poll();
        }
    }

    private void endContainer() {
        if (table == null) {
            flush();
            containers.poll();
            claimed = null;
        }
    }

    private void endParagraph() {
        if (inProse()) {
            flush();
        } else {
            runs.add(new Run("\n", Marks.NONE));
        }
    }

    /** What was gathered becomes a block of the kind of its innermost container. */
    private void flush() {
        Inline inline = Inline.of(runs);
        runs.clear();
        afterBreak = false;
        if (inline.isEmpty()) {
            return;
        }
        String container = containers.isEmpty() ? "" : containers.element();
        switch (container) {
            case "h2" -> reading.heading(2, inline, claimed);
            case "h3" -> reading.heading(3, inline, claimed);
            case "li" -> reading.item(Math.max(1, lists.size()), Boolean.TRUE.equals(lists.peek()), inline, claimed);
            case "blockquote" -> reading.quote(inline, claimed);
            default -> {
                if (!reading.live(inline.text(), claimed)) {
                    reading.paragraph(inline, claimed);
                }
            }
        }
        claimed = null;
    }
}
