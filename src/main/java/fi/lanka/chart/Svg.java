package fi.lanka.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG by presentation attributes alone. Text and attributes are escaped here and nowhere else. */
final class Svg {

    private final StringBuilder svg = new StringBuilder();

    Svg open(String element) {
        svg.append('<').append(element);
        return this;
    }

    Svg with(String attribute, String value) {
        svg.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escape(value).replace("\"", "&quot;"))
                .append('"');
        return this;
    }

    Svg with(String attribute, double value) {
        return with(attribute, number(value));
    }

    /** Ends an element that holds nothing. */
    Svg end() {
        svg.append("/>");
        return this;
    }

    /** Ends the opening tag of an element that holds something. */
    Svg holding() {
        svg.append('>');
        return this;
    }

    /** Ends an element that holds text alone. */
    Svg text(String element, String text) {
        svg.append('>').append(escape(text)).append("</").append(element).append('>');
        return this;
    }

    Svg close(String element) {
        svg.append("</").append(element).append('>');
        return this;
    }

    /** At most one decimal, a point whatever the language: the same bytes everywhere. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    // XML knows no control characters
                    if (c >= ' ' && Character.getType(c) != Character.SURROGATE) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
