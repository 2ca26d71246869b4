package fi.lanka.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks in plain text: {@code **strong**}, {@code *em*}, {@code [text](https://…)}, {@code <sub>}, {@code <sup>},
 * {@code <br>}; a backslash takes a sign's meaning away. A sign without its pair is just a sign.
 */
final class PlainInline {

    private enum Sign {
        STRONG("**"),
        EM("*"),
        SUB("<sub>"),
        SUP("<sup>");

        private final String written;

        Sign(String written) {
            this.written = written;
        }
    }

    private static final String ESCAPED = "\\*[]<|";

    /** A stretch of text, or a sign that opens or closes something once its pair is found. */
    private static final class Token {

        private final @Nullable Sign sign;
        private final String text;
        private final Marks marks;
        private boolean opens;
        private boolean closes;

        private Token(@Nullable Sign sign, String text, Marks marks) {
            this.sign = sign;
            this.text = text;
            this.marks = marks;
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Token> open = new ArrayDeque<>();
    private final StringBuilder pending = new StringBuilder();
    private int at;

    private PlainInline(String text) {
        this.text = text;
    }

    /** @param text of one block; a line feed in it is a line break */
    static Inline read(String text) {
        return Inline.of(new PlainInline(text).runs());
    }

    private List<Run> runs() {
        while (at < text.length()) {
            step();
        }
        flush();
        return resolve();
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < text.length() && isSign(text.charAt(at + 1))) {
            pending.append(text.charAt(at + 1));
            at += 2;
        } else if (c == '*') {
            stars();
        } else if (c == '<' && tag()) {
            // taken
        } else if (c == '[' && link()) {
            // taken
        } else {
            pending.append(c);
            at++;
        }
    }

    private static boolean isSign(char c) {
        return (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c)) || c == '\u2022';
    }

    /** A cluster of stars: closes what it can, opens with what is left. */
    private void stars() {
        int end = at;
        while (end < text.length() && text.charAt(end) == '*') {
            end++;
        }
        boolean mayClose = at > 0 && !Letters.isSpace(text.charAt(at - 1));
        boolean mayOpen = end < text.length() && !Letters.isSpace(text.charAt(end));
        int left = end - at;
        flush();
        while (left > 0) {
            Sign nearest = nearestStars();
            if (mayClose && nearest == Sign.EM && left == 2 && isOpen(Sign.STRONG)) {
                close(Sign.STRONG);
                left -= 2;
            } else if (mayClose && nearest == Sign.EM && !(left == 2 && mayOpen)) {
                close(Sign.EM);
                left -= 1;
            } else if (mayClose && nearest == Sign.STRONG && left >= 2) {
                close(Sign.STRONG);
                left -= 2;
            } else if (mayOpen && left >= 2 && !isOpen(Sign.STRONG)) {
                open(Sign.STRONG);
                left -= 2;
            } else if (mayOpen && left == 1 && !isOpen(Sign.EM)) {
                open(Sign.EM);
                left -= 1;
            } else {
                pending.append('*');
                flush();
                left -= 1;
            }
        }
        at = end;
    }

    private @Nullable Sign nearestStars() {
        for (Token token : open) {
            if (token.sign == Sign.EM || token.sign == Sign.STRONG) {
                return token.sign;
            }
        }
        return null;
    }

    private boolean tag() {
        if (takes("<br>")) {
            pending.append('\n');
            return true;
        }
        for (Sign sign : List.of(Sign.SUB, Sign.SUP)) {
            if (takes(sign.written)) {
                flush();
                open(sign);
                return true;
            }
            if (isOpen(sign) && takes(sign.written.replace("<", "</"))) {
                flush();
                close(sign);
                return true;
            }
        }
        return false;
    }

    private boolean takes(String tag) {
        if (text.regionMatches(true, at, tag, 0, tag.length())) {
            at += tag.length();
            return true;
        }
        return false;
    }

    /** A link, if the brackets pair, an address follows, and it may be linked to. */
    private boolean link() {
        int bracket = pairOf(at, '[', ']');
        if (bracket < 0 || bracket + 1 >= text.length() || text.charAt(bracket + 1) != '(') {
            return false;
        }
        int end = pairOf(bracket + 1, '(', ')');
        String href = end < 0 ? null : Inline.href(text.substring(bracket + 2, end));
        if (href == null) {
            return false;
        }
        flush();
        for (Run run : new PlainInline(text.substring(at + 1, bracket)).runs()) {
            tokens.add(new Token(null, run.text(), run.marks().linkedTo(href)));
        }
        at = end + 1;
        return true;
    }

    private int pairOf(int from, char opening, char closing) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == opening) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void open(Sign sign) {
        Token token = new Token(sign, sign.written, Marks.NONE);
        tokens.add(token);
        open.push(token);
    }

    /** Closes the nearest of its kind; what was opened inside and not closed was just a sign. */
    private void close(Sign sign) {
        Token opening = open.pop();
        while (opening.sign != sign) {
            opening = open.pop();
        }
        opening.opens = true;
        Token closing = new Token(sign, sign.written, Marks.NONE);
        closing.closes = true;
        tokens.add(closing);
    }

    private boolean isOpen(Sign sign) {
        return open.stream().anyMatch(token -> token.sign == sign);
    }

    private void flush() {
        if (!pending.isEmpty()) {
            tokens.add(new Token(null, pending.toString(), Marks.NONE));
            pending.setLength(0);
        }
    }

    private List<Run> resolve() {
        List<Run> runs = new ArrayList<>();
        Deque<Sign> on = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.sign != null && token.opens) {
                on.push(token.sign);
            } else if (token.sign != null && token.closes) {
                on.removeFirstOccurrence(token.sign);
            } else {
                runs.add(new Run(token.text, under(on, token.marks)));
            }
        }
        return runs;
    }

    private static Marks under(Deque<Sign> on, Marks marks) {
        Marks all = marks;
        for (Iterator<Sign> signs = on.descendingIterator(); signs.hasNext(); ) {
            all = switch (signs.next()) {
                case STRONG -> all.strong(true);
                case EM -> all.em(true);
                case SUB -> all.shift() == Marks.Shift.NONE ? all.shifted(Marks.Shift.SUB) : all;
                case SUP -> all.shift() == Marks.Shift.NONE ? all.shifted(Marks.Shift.SUP) : all;
            };
        }
        return all;
    }

    /** @param lineBreak what stands for a line break where the text is put */
    static String write(Inline inline, String lineBreak) {
        StringBuilder plain = new StringBuilder();
        Marks open = Marks.NONE;
        for (Run run : inline.runs()) {
            turn(plain, open, run.marks());
            open = run.marks();
            plain.append(escape(run.text()).replace("\n", lineBreak));
        }
        turn(plain, open, Marks.NONE);
        return plain.toString();
    }

    private static void turn(StringBuilder plain, Marks from, Marks to) {
        int kept = Inline.commonDepth(from, to);
        if (kept < 4 && from.shift() != Marks.Shift.NONE) {
            plain.append(from.shift() == Marks.Shift.SUB ? "</sub>" : "</sup>");
        }
        if (kept < 3 && from.em()) {
            plain.append('*');
        }
        if (kept < 2 && from.strong()) {
            plain.append("**");
        }
        if (kept < 1 && from.href() != null) {
            plain.append("](").append(from.href()).append(')');
        }
        if (kept < 1 && to.href() != null) {
            plain.append('[');
        }
        if (kept < 2 && to.strong()) {
            plain.append("**");
        }
        if (kept < 3 && to.em()) {
            plain.append('*');
        }
        if (kept < 4 && to.shift() != Marks.Shift.NONE) {
            plain.append(to.shift() == Marks.Shift.SUB ? "<sub>" : "<sup>");
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ESCAPED.indexOf(c) >= 0 && (c != '<' || mayBeTag(text, i))) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static boolean mayBeTag(String text, int at) {
        // at the end of a run the next run could complete a tag
        return at + 1 == text.length()
                || Character.isLetter(text.charAt(at + 1))
                || text.charAt(at + 1) == '/'
                || text.charAt(at + 1) == '!';
    }
}
