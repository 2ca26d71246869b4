package fi.lanka.indicator;

import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A municipality with its region and country, and indicators in it, entered through the doors. */
public class IndicatorWorld {

    public static final String OURS = "109";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final RunDetails RUN =
            new RunDetails("Sotkanet", LocalDate.of(2018, 9, 1), "THL Sotkanet, CC BY 4.0");

    private final Municipalities municipalities;
    private final Areas areas;
    private final Indicators indicators;
    private final Values values;

    public IndicatorWorld(Municipalities municipalities, Areas areas, Indicators indicators, Values values) {
        this.municipalities = municipalities;
        this.areas = areas;
        this.indicators = indicators;
        this.values = values;
    }

    public void municipality() {
        municipalities.establish(
                null, new Municipality.Details("Hämeenlinna", "Hämeenlinnan", "Tavastehus", OURS, null, null), true);
        area(AreaCategory.KUNTA, OURS, "Hämeenlinna");
        area(AreaCategory.KUNTA, "398", "Lahti");
        area(AreaCategory.MAAKUNTA, "05", "Kanta-Häme");
        area(AreaCategory.MAA, "358", "Koko maa");
    }

    private void area(AreaCategory category, String code, String name) {
        areas.add(null, new NewArea(category, code, name, name, LONG_AGO));
    }

    public UUID indicator(String code, String name) {
        return indicator(code, name, Direction.MORE_IS_BETTER, false);
    }

    public UUID indicator(String code, String name, Direction direction, boolean example, SeriesBreak... breaks) {
        return indicators.define(null, definition(code, name, direction, example, breaks));
    }

    public static IndicatorDefinition definition(
            String code, String name, Direction direction, boolean example, SeriesBreak... breaks) {
        return new IndicatorDefinition(
                code,
                IndicatorKind.POPULATION,
                name,
                name,
                name,
                "%",
                1,
                direction,
                "Sotkanet",
                code,
                Rhythm.YEARLY,
                "Kertoo, kuinka moni.",
                example,
                LONG_AGO,
                List.of(breaks));
    }

    public Entered enter(NewValue... given) {
        return values.enter(null, RUN, List.of(given));
    }

    public static NewValue ours(String code, int year, String value) {
        return NewValue.of(code, AreaCategory.KUNTA, OURS, year, new BigDecimal(value));
    }
}
