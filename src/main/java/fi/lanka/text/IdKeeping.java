package fi.lanka.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each block that was read the id that it had: the one it carries, if that is known here and nobody else has it; else
 * the id of the block in the base text that it was; else its fresh one. Rows of a table likewise.
 */
final class IdKeeping {

    private final Map<String, String> claims;
    private final RichText base;
    private final Predicate<String> known;
    private final Set<String> used = new HashSet<>();

    private IdKeeping(Map<String, String> claims, RichText base, Predicate<String> known) {
        this.claims = claims;
        this.base = base;
        this.known = known;
    }

    static RichText of(Reading reading, RichText base, Predicate<String> known) {
        return new IdKeeping(reading.claims(), base, known).keep(reading.blocks());
    }

    private RichText keep(List<Block> read) {
        List<Block> claiming = new ArrayList<>();
        Set<String> settled = new HashSet<>();
        for (Block block : read) {
            Block settledBlock = block instanceof Block.Table table ? claimRows(table, settled) : block;
            String id = claimed(block.id());
            claiming.add(id == null ? settledBlock : settledBlock.withId(id));
            if (id != null) {
                settled.add(id);
            }
        }
        List<Block> blocks = recognised(claiming, settled);
        blocks.replaceAll(block -> block instanceof Block.Table table ? recognisedRows(table, settled) : block);
        return new RichText(blocks);
    }

    private @Nullable String claimed(String fresh) {
        String claim = claims.get(fresh);
        boolean granted = claim != null && BlockIds.wellFormed(claim) && known.test(claim) && used.add(claim);
        return granted ? claim : null;
    }

    private Block.Table claimRows(Block.Table table, Set<String> settled) {
        List<Block.Row> rows = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            String id = claimed(row.id());
            rows.add(id == null ? row : row.withId(id));
            if (id != null) {
                settled.add(id);
            }
        }
        return new Block.Table(table.id(), table.caption(), rows);
    }

    private List<Block> recognised(List<Block> blocks, Set<String> settled) {
        List<Block> lost = base.blocks().stream()
                .filter(block -> !used.contains(block.id()))
                .toList();
        int[] open = IntStream.range(0, blocks.size())
                .filter(j -> !settled.contains(blocks.get(j).id()))
                .toArray();
        List<Block> found = new ArrayList<>(blocks);
        int[] beforeOf = Matching.of(
                Sample.of(lost),
                IntStream.of(open).mapToObj(blocks::get).map(Sample::of).toList());
        for (int k = 0; k < open.length; k++) {
            if (beforeOf[k] != Matching.NONE) {
                String id = lost.get(beforeOf[k]).id();
                used.add(id);
                found.set(open[k], found.get(open[k]).withId(id));
            }
        }
        return found;
    }

    private Block recognisedRows(Block.Table table, Set<String> settled) {
        Map<String, Block.Table> tables = new HashMap<>();
        base.blocks().forEach(block -> {
            if (block instanceof Block.Table old) {
                tables.put(old.id(), old);
            }
        });
        Block.Table was = tables.get(table.id());
        if (was == null) {
            return table;
        }
        List<Block.Row> lost =
                was.rows().stream().filter(row -> !used.contains(row.id())).toList();
        int[] open = IntStream.range(0, table.rows().size())
                .filter(j -> !settled.contains(table.rows().get(j).id()))
                .toArray();
        List<Block.Row> rows = new ArrayList<>(table.rows());
        int[] beforeOf = Matching.of(
                lost.stream().map(Sample::of).toList(),
                IntStream.of(open).mapToObj(rows::get).map(Sample::of).toList());
        for (int k = 0; k < open.length; k++) {
            if (beforeOf[k] != Matching.NONE) {
                String id = lost.get(beforeOf[k]).id();
                used.add(id);
                rows.set(open[k], rows.get(open[k]).withId(id));
            }
        }
        return new Block.Table(table.id(), table.caption(), rows);
    }
}
