package fi.lanka.report;

import fi.lanka.plan.FindingRow;
import fi.lanka.plan.Findings;
import fi.lanka.report.published.ContentBlock;
import fi.lanka.text.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code [[opit]]}: what the term taught, and what became of each finding. */
@Component
class FindingBlocks implements BlockSource {

    private final Findings findings;

    FindingBlocks(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("opit");
    }

    @Override
    public List<Offer> offers(Setting setting) {
        return List.of(Offer.of("[[opit]]", "report.block.findings"));
    }

    /** An annual report evaluates no ended term: it tells what its own has taught so far. */
    @Override
    public Map<String, ContentBlock> resolve(List<Block.Live> blocks, Setting setting) {
        UUID ended = setting.year() == null ? setting.evaluatedTerm() : setting.term();
        String name = setting.year() == null ? setting.evaluatedName() : setting.termName();
        if (ended == null || name == null) {
            return Map.of();
        }
        List<ContentBlock.Finding> found =
                findings.of(ended).stream().map(FindingBlocks::finding).toList();
        Map<String, ContentBlock> resolved = new HashMap<>();
        blocks.forEach(block -> resolved.put(block.id(), new ContentBlock.Findings(block.id(), name, found)));
        return resolved;
    }

    private static ContentBlock.Finding finding(FindingRow row) {
        return new ContentBlock.Finding(
                row.kind().name(),
                row.wording(),
                row.fate().name(),
                row.reason(),
                row.objectiveWording() == null ? row.mergedInto() : row.objectiveWording());
    }
}
