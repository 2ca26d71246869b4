package fi.lanka.report.published;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** A frozen decimal string as a language writes it, with the decimals that it was frozen with: 1 234,5. */
final class Decimals {

    private static final char NO_BREAK_SPACE = '\u00A0';

    static String of(String decimal, Locale locale) {
        BigDecimal number = new BigDecimal(decimal);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(number.scale(), 0));
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number).replace('-', '\u2212');
    }

    static String withUnit(String decimal, String unit, Locale locale) {
        return of(decimal, locale) + (unit.isEmpty() ? "" : NO_BREAK_SPACE + unit);
    }

    private Decimals() {}
}
