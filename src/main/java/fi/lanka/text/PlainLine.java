package fi.lanka.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of plain text begins with; reader and writer ask the same rule, so that what is written is read back. */
record PlainLine(Kind kind, int level, boolean ordered, String rest) {

    enum Kind {
        BLANK,
        HEADING,
        ITEM,
        QUOTE,
        TABLE,
        TEXT
    }

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+)");
    private static final Pattern BULLET = Pattern.compile("[-*\u2022]\\s+(.+)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})([.)])\\s+(.+)");
    private static final Pattern QUOTE = Pattern.compile(">(?:\\s+(.*))?");
    /** "1. tammikuuta 2018" is a day and no list. */
    private static final Pattern MONTH = Pattern.compile(
            "(?iu:(?:tammi|helmi|maalis|huhti|touko|kes\u00e4|hein\u00e4|elo|syys|loka|marras|joulu)kuu).*");

    /** @param inList whether the line before it belongs to a list: only there may numbers go on from something else than 1 */
    static PlainLine of(String line, boolean inList) {
        String text = line.strip();
        if (text.isEmpty()) {
            return new PlainLine(Kind.BLANK, 0, false, "");
        }
        if (text.startsWith("|")) {
            return new PlainLine(Kind.TABLE, 0, false, text);
        }
        Matcher heading = HEADING.matcher(text);
        if (heading.matches()) {
            return new PlainLine(Kind.HEADING, heading.group(1).length() <= 2 ? 2 : 3, false, heading.group(2));
        }
        Matcher bullet = BULLET.matcher(text);
        if (bullet.matches()) {
            return new PlainLine(Kind.ITEM, levelOf(line), false, bullet.group(1));
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches() && beginsItem(numbered, inList)) {
            return new PlainLine(Kind.ITEM, levelOf(line), true, numbered.group(3));
        }
        Matcher quote = QUOTE.matcher(text);
        if (quote.matches()) {
            return new PlainLine(Kind.QUOTE, 0, false, quote.group(1) == null ? "" : quote.group(1));
        }
        return new PlainLine(Kind.TEXT, 0, false, text);
    }

    private static boolean beginsItem(Matcher numbered, boolean inList) {
        boolean day = numbered.group(2).equals(".") && isMonth(numbered.group(3));
        return !day && (inList || numbered.group(1).equals("1"));
    }

    static boolean isMonth(String text) {
        return MONTH.matcher(text).matches();
    }

    private static int levelOf(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? 2 : 1;
        }
        return Math.min(indent / 2 + 1, 3);
    }

    /** The same line with a backslash where it would be taken for something else than text. */
    static String asText(String line) {
        if (of(line, true).kind() == Kind.TEXT) {
            return line;
        }
        Matcher numbered = NUMBERED.matcher(line);
        int at = numbered.matches() ? numbered.start(2) : 0;
        return line.substring(0, at) + '\\' + line.substring(at);
    }
}
