package fi.lanka.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text inside one block and its one written form: HTML with strong, em, a, sub, sup and br, always nested in the same
 * order, so that equal texts are equal strings. {@link #ofHtml} takes nothing but that form: a block cannot hold a tag, an
 * attribute or a link that was not cleaned.
 */
final class Inline {

    static final Inline EMPTY = new Inline(List.of());

    private static final Pattern HREF = Pattern.compile(
            "(?:https?://[^\\s\"'<>`\\\\{}|^\\[\\]()]+|mailto:[^\\s\"'<>`\\\\{}|^\\[\\]()@]+@[^\\s\"'<>`\\\\{}|^\\[\\]()@]+)");
    private static final int LONGEST_HREF = 2000;

    private final List<Run> runs;

    private Inline(List<Run> runs) {
        this.runs = runs;
    }

    /** Makes the one form of what was read: white space, marks at the edges of words, unsafe characters, NFC. */
    static Inline of(List<Run> read) {
        Letters letters = new Letters();
        for (Run run : read) {
            letters.add(run);
        }
        letters.trim();
        letters.pullMarksOffWhiteSpace();
        return new Inline(letters.runs());
    }

    static Inline ofText(String text) {
        return of(List.of(new Run(text, Marks.NONE)));
    }

    /** Reads the one form; anything else is refused, however harmless it looks. */
    static Inline ofHtml(String html) {
        Inline read = of(new Scanner(html).runs());
        if (!read.html().equals(html)) {
            throw new IllegalArgumentException("not the canonical form of inline text: " + html);
        }
        return read;
    }

    /** The address as it is kept, or null where it may not be linked to. */
    static @Nullable String href(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String address = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC)
                .replace("(", "%28")
                .replace(")", "%29");
        int colon = address.indexOf(':');
        if (colon > 0) {
            address = address.substring(0, colon).toLowerCase(Locale.ROOT) + address.substring(colon);
        }
        boolean safe = address.length() <= LONGEST_HREF
                && HREF.matcher(address).matches()
                && address.codePoints().noneMatch(c -> Letters.unwanted(c) || Letters.isSpace(c));
        return safe ? address : null;
    }

    List<Run> runs() {
        return runs;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Text without marks; a line break is a space where words are read one after another. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(run.text());
        }
        return text.toString().replace('\n', ' ');
    }

    /** The text of what is known to be the canonical form. */
    static String textOf(String html) {
        boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
        return plain ? html : ofHtml(html).text();
    }

    Inline withoutBreaks() {
        return of(runs.stream()
                .map(run -> new Run(run.text().replace('\n', ' '), run.marks()))
                .toList());
    }

    String html() {
        StringBuilder html = new StringBuilder();
        Marks open = Marks.NONE;
        for (Run run : runs) {
            turn(html, open, run.marks());
            open = run.marks();
            html.append(escape(run.text()).replace("\n", "<br>"));
        }
        turn(html, open, Marks.NONE);
        return html.toString();
    }

    /** Closes what ends and opens what begins between two runs, outermost first. */
    private static void turn(StringBuilder html, Marks from, Marks to) {
        int kept = commonDepth(from, to);
        if (kept < 4 && from.shift() != Marks.Shift.NONE) {
            html.append(from.shift() == Marks.Shift.SUB ? "</sub>" : "</sup>");
        }
        if (kept < 3 && from.em()) {
            html.append("</em>");
        }
        if (kept < 2 && from.strong()) {
            html.append("</strong>");
        }
        if (kept < 1 && from.href() != null) {
            html.append("</a>");
        }
        String href = to.href();
        if (kept < 1 && href != null) {
            html.append("<a href=\"").append(escape(href)).append("\">");
        }
        if (kept < 2 && to.strong()) {
            html.append("<strong>");
        }
        if (kept < 3 && to.em()) {
            html.append("<em>");
        }
        if (kept < 4 && to.shift() != Marks.Shift.NONE) {
            html.append(to.shift() == Marks.Shift.SUB ? "<sub>" : "<sup>");
        }
    }

    /** How many levels of marks (link, strong, em, shift) stay as they are. */
    static int commonDepth(Marks a, Marks b) {
        if (!Objects.equals(a.href(), b.href())) {
            return 0;
        }
        if (a.strong() != b.strong()) {
            return 1;
        }
        if (a.em() != b.em()) {
            return 2;
        }
        return a.shift() == b.shift() ? 4 : 3;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inline that && runs.equals(that.runs);
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    @Override
    public String toString() {
        return html();
    }

    /** Takes the canonical form apart, tag by tag. */
    private static final class Scanner {

        private final String html;
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Marks marks = Marks.NONE;

        Scanner(String html) {
            this.html = html;
        }

        List<Run> runs() {
            int at = 0;
            while (at < html.length()) {
                char c = html.charAt(at);
                if (c == '<') {
                    int end = html.indexOf('>', at);
                    if (end < 0) {
                        throw new IllegalArgumentException("a tag is not closed: " + html);
                    }
                    tag(html.substring(at + 1, end));
                    at = end + 1;
                } else if (c == '\n') {
                    // a raw line feed would be taken for a line break
                    throw new IllegalArgumentException("a line feed in inline text");
                } else {
                    text.append(c);
                    at++;
                }
            }
            flush();
            return runs;
        }

        private void tag(String tag) {
            if (tag.equals("br")) {
                text.append('\n');
                return;
            }
            flush();
            switch (tag) {
                case "strong" -> marks = marks.strong(true);
                case "/strong" -> marks = marks.strong(false);
                case "em" -> marks = marks.em(true);
                case "/em" -> marks = marks.em(false);
                case "sub" -> marks = marks.shifted(Marks.Shift.SUB);
                case "sup" -> marks = marks.shifted(Marks.Shift.SUP);
                case "/sub", "/sup" -> marks = marks.shifted(Marks.Shift.NONE);
                case "/a" -> marks = marks.linkedTo(null);
                default -> marks = marks.linkedTo(linkOf(tag));
            }
        }

        private static String linkOf(String tag) {
            if (tag.startsWith("a href=\"") && tag.endsWith("\"") && tag.length() > 9) {
                String href = unescape(tag.substring(8, tag.length() - 1));
                if (href.equals(href(href))) {
                    return href;
                }
            }
            throw new IllegalArgumentException("not a tag of inline text: <" + tag + ">");
        }

        private void flush() {
            if (!text.isEmpty()) {
                // the line breaks are already characters here, so only the three entities are left
                runs.add(new Run(unescape(text.toString()), marks));
                text.setLength(0);
            }
        }

        private static String unescape(String html) {
            return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        }
    }
}
