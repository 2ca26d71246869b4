package fi.lanka.example;

import fi.lanka.indicator.AreaCategory;
import fi.lanka.indicator.Areas;
import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorDefinition;
import fi.lanka.indicator.IndicatorKind;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.NewArea;
import fi.lanka.indicator.NewValue;
import fi.lanka.indicator.Rhythm;
import fi.lanka.indicator.RunDetails;
import fi.lanka.indicator.Sex;
import fi.lanka.indicator.ValueStatus;
import fi.lanka.indicator.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Enters the indicators and their figures: each source is a run of its own, with its own credit. */
@Component
class IndicatorEntry {

    /** Before the first figure of any series. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private final ExampleFiles files;
    private final Areas areas;
    private final Indicators indicators;
    private final Values values;

    IndicatorEntry(ExampleFiles files, Areas areas, Indicators indicators, Values values) {
        this.files = files;
        this.areas = areas;
        this.indicators = indicators;
        this.values = values;
    }

    void enter() {
        files.rows("indicators.csv").stream().map(IndicatorEntry::definition).forEach(definition -> {
            indicators.define(null, definition);
        });
        List<Line> lines = files.rows("values.csv").stream().map(Line::of).toList();
        lines.stream().map(Line::area).distinct().forEach(area -> areas.add(null, area));
        for (String[] source : files.rows("sources.csv")) {
            values.enter(
                    null,
                    new RunDetails(source[1], LocalDate.parse(source[2]), source[3]),
                    lines.stream()
                            .filter(line -> line.source().equals(source[0]))
                            .map(Line::value)
                            .toList());
        }
    }

    private static IndicatorDefinition definition(String[] row) {
        return new IndicatorDefinition(
                row[0],
                IndicatorKind.valueOf(row[1]),
                row[2],
                row[3],
                row[4],
                row[5],
                Integer.parseInt(row[6]),
                Direction.valueOf(row[7]),
                row[8],
                row[9].isEmpty() ? null : row[9],
                Rhythm.valueOf(row[10]),
                row[11],
                Boolean.parseBoolean(row[12]),
                FIRST_DAY,
                List.of());
    }

    /** A figure with the area it is of and the source it is from. */
    private record Line(NewArea area, NewValue value, String source) {

        static Line of(String[] row) {
            AreaCategory category = AreaCategory.valueOf(row[1]);
            return new Line(
                    new NewArea(category, row[2], row[3], row[4], FIRST_DAY),
                    new NewValue(
                            row[0],
                            category,
                            row[2],
                            Integer.parseInt(row[5]),
                            row[9].isEmpty() ? null : Integer.valueOf(row[9]),
                            row[10].isEmpty() ? null : row[10],
                            Sex.ALL,
                            "",
                            row[6].isEmpty() ? null : new BigDecimal(row[6]),
                            ValueStatus.valueOf(row[7])),
                    row[8]);
        }
    }
}
