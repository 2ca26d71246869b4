package fi.lanka.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a language writes them: 1 234,5 in Finnish and Swedish, with spaces that do not break and a true minus. */
final class Numbers {

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char MINUS = '\u2212';

    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

    Numbers(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        symbols.setDecimalSeparator(english ? '.' : ',');
        symbols.setGroupingSeparator(english ? ',' : NO_BREAK_SPACE);
        symbols.setMinusSign(MINUS);
    }

    String format(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return format.format(rounded);
    }

    String withUnit(BigDecimal value, int decimals, String unit) {
        return format(value, decimals) + (unit.isEmpty() ? "" : NO_BREAK_SPACE + unit);
    }
}
