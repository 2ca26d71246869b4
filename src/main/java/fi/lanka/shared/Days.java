package fi.lanka.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days as each language writes them. English names the month: 12.11. would be read as the eleventh of December as easily, and
 * then a day is three words, so that the dash between two of them needs its spaces.
 */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.M.uuuu HH.mm");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Days() {}

    /** 12.11.2018; in English 12 November 2018. */
    public static String text(LocalDate day, Locale locale) {
        return day.format(english(locale) ? ENGLISH_DAY : DAY);
    }

    /** 12.11.2018 14.05; in English 12 November 2018, 14:05. */
    public static String text(LocalDateTime moment, Locale locale) {
        return moment.format(english(locale) ? ENGLISH_MOMENT : MOMENT);
    }

    /** 1.6.2017–31.5.2021; in English 1 June 2017 – 31 May 2021. */
    public static String span(LocalDate first, LocalDate last, Locale locale) {
        return text(first, locale) + (english(locale) ? " – " : "–") + text(last, locale);
    }

    private static boolean english(Locale locale) {
        return Language.of(locale) == Language.ENGLISH;
    }
}
