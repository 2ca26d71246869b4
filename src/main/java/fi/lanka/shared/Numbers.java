package fi.lanka.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as each language writes them: 1 234,5 and 17,1 % in Finnish and Swedish, with spaces that do not break, 1,234.5 and
 * 17.1% in English; always with a true minus. By rules of our own and not the platform's, which change from one Java to the next.
 */
public final class Numbers {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char MINUS = '\u2212';
    private static final char EN_DASH = '\u2013';

    private static final Pattern SPACES = Pattern.compile("[\\u0020\\u00A0\\u2007\\u2009\\u202F]");
    private static final Pattern NUMBER =
            Pattern.compile("[-\\u2212\\u2013]?([0-9]{1,15}|[0-9]{1,3}( [0-9]{3}){1,4})([,.][0-9]{1,10})?");
    private static final Pattern DOUBTFUL = Pattern.compile("[-\\u2212\\u2013]?[1-9][0-9]{0,2}\\.[0-9]{3}");

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

    /** As it is typed, in any language of the pages: a decimal comma, no groups, every decimal that it has. */
    public static String typed(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }

    /**
     * A number as people type or paste it: 1 234,5 with any of the spaces that stand between thousands, with a decimal comma or
     * point, with a hyphen or a true minus. Empty when it is none, or could be two: 1.234 may be a thousand.
     */
    public static Optional<BigDecimal> read(String typed) {
        String number = SPACES.matcher(typed.strip()).replaceAll(" ").strip();
        if (!NUMBER.matcher(number).matches() || DOUBTFUL.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(
                number.replace(" ", "").replace(',', '.').replace(MINUS, '-').replace(EN_DASH, '-')));
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
