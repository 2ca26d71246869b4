package fi.lanka.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text: blocks in their order, each id once. */
public record RichText(List<Block> blocks) {

    private static final RichText EMPTY = new RichText(List.of());

    public RichText {
        blocks = List.copyOf(blocks);
        Set<String> seen = new HashSet<>();
        for (Block block : blocks) {
            requireNew(block.id(), seen);
            if (block instanceof Block.Table table) {
                table.rows().forEach(row -> requireNew(row.id(), seen));
            }
        }
    }

    private static void requireNew(String id, Set<String> seen) {
        if (!seen.add(id)) {
            throw new IllegalArgumentException("two blocks with the id " + id);
        }
    }

    public static RichText empty() {
        return EMPTY;
    }

    public static RichText ofJson(String json) {
        if (!(CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)) instanceof List<?> trees)) {
            throw new IllegalArgumentException("a text is a list of blocks");
        }
        List<Block> blocks = new ArrayList<>(trees.size());
        for (Object tree : trees) {
            blocks.add(Block.of(CanonicalJson.object(tree)));
        }
        return new RichText(blocks);
    }

    /** Canonical JSON: equal texts are equal strings. */
    public String json() {
        return new String(CanonicalJson.bytes(toTree()), StandardCharsets.UTF_8);
    }

    public List<Map<String, Object>> toTree() {
        return blocks.stream().map(Block::toTree).toList();
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The text alone, a block on its line; live blocks have none of their own. */
    public String plainText() {
        return String.join(
                "\n",
                blocks.stream().map(Block::text).filter(text -> !text.isEmpty()).toList());
    }

    public int words() {
        return Words.count(plainText());
    }

    public List<Block.Live> live() {
        return blocks.stream()
                .filter(Block.Live.class::isInstance)
                .map(Block.Live.class::cast)
                .toList();
    }

    /** Ids of all blocks and table rows. */
    public Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (Block block : blocks) {
            ids.add(block.id());
            if (block instanceof Block.Table table) {
                table.rows().forEach(row -> ids.add(row.id()));
            }
        }
        return ids;
    }
}
