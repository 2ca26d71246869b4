package fi.lanka.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as each language writes them: 1 234,5 and 17,1 % in Finnish and Swedish, with spaces that do not break, 1,234.5 and
 * 17.1% in English; always with a true minus. By rules of our own and not the platform's, which change from one Java to the next.
 */
public final class Numbers {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char MINUS = '\u2212';

    private Numbers() {}

    /** Zero is written as zero, never left out. */
    public static String text(BigDecimal value, int decimals, Locale locale) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols(locale));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** @param unit empty where there is none */
    public static String text(BigDecimal value, int decimals, String unit, Locale locale) {
        String number = text(value, decimals, locale);
        if (unit.isEmpty()) {
            return number;
        }
        return english(locale) && unit.equals("%") ? number + unit : number + NO_BREAK_SPACE + unit;
    }

    private static DecimalFormatSymbols symbols(Locale locale) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(english(locale) ? '.' : ',');
        symbols.setGroupingSeparator(english(locale) ? ',' : NO_BREAK_SPACE);
        symbols.setMinusSign(MINUS);
        return symbols;
    }

    private static boolean english(Locale locale) {
        return Language.of(locale) == Language.ENGLISH;
    }
}
