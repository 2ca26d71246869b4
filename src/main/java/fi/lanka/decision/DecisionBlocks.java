package fi.lanka.decision;

import fi.lanka.report.BlockSource;
import fi.lanka.report.published.ContentBlock;
import fi.lanka.text.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code [[päätökset]]}: the place of the way and its decisions, which no frozen version holds but every reading page fills. */
@Component
class DecisionBlocks implements BlockSource {

    @Override
    public Set<String> kinds() {
        return Set.of("päätökset");
    }

    @Override
    public List<Offer> offers(Setting setting) {
        return List.of(Offer.of("[[päätökset]]", "report.block.way"));
    }

    @Override
    public Map<String, ContentBlock> resolve(List<Block.Live> blocks, Setting setting) {
        Map<String, ContentBlock> resolved = new HashMap<>();
        blocks.forEach(block -> resolved.put(block.id(), new ContentBlock.Way(block.id())));
        return resolved;
    }
}
