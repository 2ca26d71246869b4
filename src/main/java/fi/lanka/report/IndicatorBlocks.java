package fi.lanka.report;

import fi.lanka.indicator.IndicatorSearch;
import fi.lanka.indicator.IndicatorSeries;
import fi.lanka.indicator.Indicators;
import fi.lanka.report.published.ContentBlock;
import fi.lanka.shared.Language;
import fi.lanka.text.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code [[indikaattori 127 | kuvio]]}: an indicator as a chart with its table, as a table, or its newest figure. */
@Component
class IndicatorBlocks implements BlockSource {

    private static final Set<String> FORMS = Set.of("kuvio", "taulukko", "luku");

    private final Indicators indicators;

    IndicatorBlocks(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("indikaattori");
    }

    @Override
    public List<Offer> offers(Setting setting) {
        return indicators.find(IndicatorSearch.everything(), Language.of(setting.locale())).stream()
                .map(row -> Offer.of(
                        "[[indikaattori " + row.code() + " | kuvio]]",
                        "report.block.indicator",
                        row.name().in(setting.locale())))
                .toList();
    }

    @Override
    public Map<String, ContentBlock> resolve(List<Block.Live> blocks, Setting setting) {
        Set<String> codes = new TreeSet<>();
        blocks.forEach(block -> codes.add(block.subject()));
        Map<String, IndicatorSeries> byCode = new HashMap<>();
        indicators
                .series(codes, setting.firstYear(), setting.lastYear())
                .forEach(series -> byCode.put(series.code(), series));
        Map<String, ContentBlock> resolved = new HashMap<>();
        for (Block.Live block : blocks) {
            IndicatorSeries series = byCode.get(block.subject());
            String form = formOf(block.form());
            if (series != null && FORMS.contains(form)) {
                resolved.put(block.id(), figure(block.id(), form, series, setting.locale()));
            }
        }
        return resolved;
    }

    private static String formOf(@Nullable String typed) {
        return typed == null ? "kuvio" : typed;
    }

    private static ContentBlock.Figure figure(String id, String form, IndicatorSeries series, Locale locale) {
        return new ContentBlock.Figure(
                id,
                form,
                series.code(),
                series.name().in(locale),
                series.unit(),
                series.decimals(),
                series.direction().name(),
                series.rhythm().years(),
                series.credit(),
                series.example(),
                series.areas().stream()
                        .map(area -> new ContentBlock.Series(
                                area.role(),
                                area.area().in(locale),
                                area.values().stream()
                                        .map(value -> new ContentBlock.Point(
                                                value.year(),
                                                value.label(),
                                                Figures.written(value.value(), series.decimals()),
                                                value.status().name()))
                                        .toList()))
                        .toList());
    }
}
