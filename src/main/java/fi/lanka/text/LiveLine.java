package fi.lanka.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line that stands for a live block: {@code [[indikaattori 127 | kuvio]]}, {@code [[opit]]}. Syntax only. */
final class LiveLine {

    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_-]+";
    private static final String WORDS = "[^\\[\\]|\\s]+(?: [^\\[\\]|\\s]+)*";
    private static final Pattern KIND = Pattern.compile(WORD);
    private static final Pattern PART = Pattern.compile(WORDS);
    private static final Pattern LINE =
            Pattern.compile("\\[\\[ ?(" + WORD + ")(?: (" + WORDS + "))? ?(?:\\| ?(" + WORDS + ") ?)?]]");

    private static final String ANY_ID = "0000000000";

    private LiveLine() {}

    static boolean is(String line) {
        return line.startsWith("[[") && read(line, ANY_ID) != null;
    }

    /** The block that the line means, or null where it is ordinary text. */
    static Block.@Nullable Live read(String line, String id) {
        String tidy = Inline.ofText(line).text().replace('\u00A0', ' ').replaceAll(" +", " ");
        Matcher parts = LINE.matcher(tidy);
        if (!parts.matches()) {
            return null;
        }
        String subject = parts.group(2);
        return new Block.Live(id, parts.group(1), subject == null ? "" : subject, parts.group(3));
    }

    static String write(String kind, String subject, @Nullable String form) {
        return "[[" + kind + (subject.isEmpty() ? "" : " " + subject) + (form == null ? "" : " | " + form) + "]]";
    }

    static void required(String kind, String subject, @Nullable String form) {
        require(KIND.matcher(kind).matches(), kind);
        require(subject.isEmpty() || isPart(subject), subject);
        require(form == null || isPart(form), String.valueOf(form));
    }

    private static boolean isPart(String words) {
        return PART.matcher(words).matches() && Inline.ofText(words).text().equals(words);
    }

    private static void require(boolean holds, String word) {
        if (!holds) {
            throw new IllegalArgumentException("not a word of a live block: " + word);
        }
    }
}
