package fi.lanka.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The characters of one block with the marks of each, while they are brought into their one form. */
final class Letters {

    private final StringBuilder text = new StringBuilder();
    private final List<Marks> marks = new ArrayList<>();

    void add(Run run) {
        run.text().codePoints().filter(c -> !unwanted(c)).forEach(c -> add(c, run.marks()));
    }

    private void add(int c, Marks under) {
        char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        if (c == '\n') {
            dropTrailingSpace();
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                put(c, Marks.NONE);
            }
        } else if (collapses(c)) {
            if (last != ' ' && last != '\n') {
                put(' ', under);
            }
        } else if (last == '\n' && isSpace(c)) {
            // a line does not begin with white space of any kind
            return;
        } else if (isSpace(last) && isCombining(c)) {
            // an accent without a letter to stand on
            return;
        } else {
            // an accent belongs to its letter; apart from it, it could join a tag's last sign when NFC is made
            put(c, isCombining(c) ? marks.get(marks.size() - 1) : under);
        }
    }

    private void put(int c, Marks under) {
        text.appendCodePoint(c);
        for (int i = 0; i < Character.charCount(c); i++) {
            marks.add(under);
        }
    }

    /** Control characters, and those that turn the writing direction around and so hide what a text says. */
    static boolean unwanted(int c) {
        int type = Character.getType(c);
        return (type == Character.CONTROL && c != '\n' && c != '\t' && c != '\r' && c != '\f')
                || type == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    private static boolean collapses(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x2028 || c == 0x2029;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isCombining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    void trim() {
        dropTrailingSpace();
        // a line break at the end breaks nothing
        while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
            cut();
            dropTrailingSpace();
        }
    }

    private void dropTrailingSpace() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) != '\n' && isSpace(text.charAt(text.length() - 1))) {
            cut();
        }
    }

    private void cut() {
        text.setLength(text.length() - 1);
        marks.remove(marks.size() - 1);
    }

    /** Marks begin and end at a word: level by level from the outermost, white space at an edge loses the mark. */
    void pullMarksOffWhiteSpace() {
        for (int level = 0; level < 4; level++) {
            int from = 0;
            while (from < text.length()) {
                int to = from + 1;
                while (to < text.length() && Inline.commonDepth(marks.get(from), marks.get(to)) > level) {
                    to++;
                }
                pull(level, from, to);
                from = to;
            }
        }
    }

    private void pull(int level, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isSpace(text.charAt(first))) {
            marks.set(first, without(level, marks.get(first)));
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            marks.set(last - 1, without(level, marks.get(last - 1)));
            last--;
        }
    }

    private static Marks without(int level, Marks marks) {
        return switch (level) {
            case 0 -> marks.linkedTo(null);
            case 1 -> marks.strong(false);
            case 2 -> marks.em(false);
            default -> marks.shifted(Marks.Shift.NONE);
        };
    }

    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= text.length(); to++) {
            if (to == text.length() || !Objects.equals(marks.get(from), marks.get(to))) {
                runs.add(new Run(nfc(text.substring(from, to)), marks.get(from)));
                from = to;
            }
        }
        return List.copyOf(runs);
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
