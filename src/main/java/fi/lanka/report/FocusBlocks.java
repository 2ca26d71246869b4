package fi.lanka.report;

import fi.lanka.report.published.ContentBlock;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.FocusArea;
import fi.lanka.strategy.FocusAreas;
import fi.lanka.strategy.Terms;
import fi.lanka.text.Block;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code [[painopisteet]]}: what the year after an annual report's year stresses of the strategy. */
@Component
class FocusBlocks implements BlockSource {

    private final FocusAreas areas;
    private final Terms terms;

    FocusBlocks(FocusAreas areas, Terms terms) {
        this.areas = areas;
        this.terms = terms;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("painopisteet");
    }

    @Override
    public boolean fits(ReportKind kind) {
        return kind == ReportKind.ANNUAL;
    }

    @Override
    public List<Offer> offers(Setting setting) {
        return setting.year() == null ? List.of() : List.of(Offer.of("[[painopisteet]]", "report.block.focus"));
    }

    @Override
    public Map<String, ContentBlock> resolve(List<Block.Live> blocks, Setting setting) {
        if (setting.year() == null) {
            return Map.of();
        }
        int next = setting.year() + 1;
        // a term's last year is followed by one that the next term's strategy speaks of
        UUID term = terms.current(LocalDate.of(next, 1, 1)).map(CouncilTerm::id).orElse(setting.term());
        List<ContentBlock.Focus> chosen =
                areas.chosen(term, next).stream().map(FocusBlocks::focus).toList();
        Map<String, ContentBlock> resolved = new HashMap<>();
        blocks.forEach(block -> resolved.put(block.id(), new ContentBlock.FocusAreas(block.id(), next, chosen)));
        return resolved;
    }

    private static ContentBlock.Focus focus(FocusArea area) {
        return new ContentBlock.Focus(area.goalWording(), area.wording(), area.reason());
    }
}
