package fi.lanka.report.published;

import fi.lanka.shared.Numbers;
import java.math.BigDecimal;
import java.util.Locale;

/** A frozen decimal string as a language writes it, with the decimals that it was frozen with: 1 234,5. */
final class Decimals {

    static String text(String decimal, String unit, Locale locale) {
        BigDecimal number = new BigDecimal(decimal);
        return Numbers.text(number, Math.max(number.scale(), 0), unit, locale);
    }

    private Decimals() {}
}
