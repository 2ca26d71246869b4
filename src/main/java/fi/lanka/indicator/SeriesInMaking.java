package fi.lanka.indicator;

import fi.lanka.shared.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of figures, folded into one indicator's areas while they come. */
record SeriesInMaking(IndicatorSeries head, Set<String> credits, Map<UUID, AreaSeries> areas) {

    static SeriesInMaking of(ResultSet row) throws SQLException {
        return new SeriesInMaking(
                new IndicatorSeries(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        IndicatorQueries.name(row),
                        row.getString("unit"),
                        row.getInt("decimals"),
                        Direction.valueOf(row.getString("direction")),
                        Rhythm.valueOf(row.getString("rhythm")),
                        row.getString("source"),
                        row.getBoolean("example"),
                        List.of()),
                new LinkedHashSet<>(),
                new LinkedHashMap<>());
    }

    void add(ResultSet row) throws SQLException {
        UUID area = row.getObject("area_id", UUID.class);
        if (area == null) {
            return;
        }
        AreaSeries series = areas.get(area);
        if (series == null) {
            series = new AreaSeries(
                    row.getString("role"),
                    new Name(row.getString("area_fi"), row.getString("area_sv"), ""),
                    new ArrayList<>());
            areas.put(area, series);
        }
        series.values()
                .add(new YearValue(
                        row.getInt("year"),
                        row.getString("label"),
                        row.getBigDecimal("value"),
                        ValueStatus.valueOf(row.getString("status"))));
        credits.add(row.getString("credit"));
    }

    /** Without a figure there is no credit yet: then the source's name stands in its place. */
    IndicatorSeries made() {
        return new IndicatorSeries(
                head.id(),
                head.code(),
                head.name(),
                head.unit(),
                head.decimals(),
                head.direction(),
                head.rhythm(),
                credits.isEmpty() ? head.credit() : String.join(" · ", credits),
                head.example(),
                areas.values().stream()
                        .map(area -> new AreaSeries(area.role(), area.area(), List.copyOf(area.values())))
                        .toList());
    }
}
