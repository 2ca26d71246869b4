package fi.lanka.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Two texts compared block by block: the list of what became of each block, in the order of the newer text. */
public final class Comparison extends AbstractList<Change> {

    /** So many unchanged blocks in a row are folded away. */
    private static final int WORTH_FOLDING = 3;

    private final List<Change> changes;

    private Comparison(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** A run of changes as a page shows it. */
    public record Stretch(boolean folded, List<Change> changes) {

        public Stretch {
            changes = List.copyOf(changes);
        }
    }

    public static Comparison of(RichText before, RichText after) {
        List<Block> olds = before.blocks();
        List<Block> news = after.blocks();
        int[] beforeOf =
                paired(olds, news, Block::id, Sample::of, (old, now) -> Sample.shape(old) == Sample.shape(now));
        List<Change> changes = new ArrayList<>();
        for (Alignment.Step step : Alignment.of(beforeOf, olds.size())) {
            Block old = step.before() == Matching.NONE ? null : olds.get(step.before());
            Block now = step.after() == Matching.NONE ? null : news.get(step.after());
            changes.add(change(old, now, step.moved()));
        }
        return new Comparison(changes);
    }

    /** The same id is the same thing; what has lost it is recognised by its words. */
    private static <T> int[] paired(
            List<T> olds,
            List<T> news,
            Function<T, String> id,
            Function<T, Sample> sample,
            BiPredicate<T, T> sameShape) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < olds.size(); i++) {
            places.put(id.apply(olds.get(i)), i);
        }
        int[] beforeOf = new int[news.size()];
        boolean[] taken = new boolean[olds.size()];
        for (int j = 0; j < news.size(); j++) {
            Integer i = places.get(id.apply(news.get(j)));
            boolean same = i != null && sameShape.test(olds.get(i), news.get(j));
            beforeOf[j] = same && i != null ? i : Matching.NONE;
            if (beforeOf[j] != Matching.NONE) {
                taken[beforeOf[j]] = true;
            }
        }
        int[] freeOlds = IntStream.range(0, olds.size()).filter(i -> !taken[i]).toArray();
        int[] freeNews = IntStream.range(0, news.size())
                .filter(j -> beforeOf[j] == Matching.NONE)
                .toArray();
        int[] found = Matching.of(
                IntStream.of(freeOlds).mapToObj(olds::get).map(sample).toList(),
                IntStream.of(freeNews).mapToObj(news::get).map(sample).toList());
        for (int k = 0; k < found.length; k++) {
            beforeOf[freeNews[k]] = found[k] == Matching.NONE ? Matching.NONE : freeOlds[found[k]];
        }
        return beforeOf;
    }

    private static Change change(@Nullable Block old, @Nullable Block now, boolean moved) {
        List<Change.RowChange> rows = rows(tableOrNull(old), tableOrNull(now));
        String before = old == null ? "" : words(old);
        String after = now == null ? "" : words(now);
        if (old == null || now == null) {
            Change.Kind kind = old == null ? Change.Kind.ADDED : Change.Kind.REMOVED;
            return new Change(kind, false, old, now, WordDifference.of(before, after), rows);
        }
        boolean sameRows = rows.stream().allMatch(row -> keepsWords(row.kind()));
        Change.Kind kind;
        if (alike(old, now)) {
            kind = moved ? Change.Kind.MOVED : Change.Kind.SAME;
        } else if (sameRows && Words.normal(before).equals(Words.normal(after))) {
            kind = Change.Kind.FORMATTING;
        } else {
            kind = Change.Kind.CHANGED;
        }
        return new Change(kind, moved, old, now, WordDifference.of(before, after), rows);
    }

    private static Block.@Nullable Table tableOrNull(@Nullable Block block) {
        return block instanceof Block.Table table ? table : null;
    }

    /** The words of a block; of a table those of its caption, as its rows are compared by themselves. */
    private static String words(Block block) {
        if (block instanceof Block.Table table) {
            return table.caption() == null ? "" : table.caption();
        }
        return block instanceof Block.Live live ? live.line() : block.text();
    }

    private static boolean alike(Block old, Block now) {
        if (old instanceof Block.Table a && now instanceof Block.Table b) {
            return withoutRowIds(a).equals(withoutRowIds(b.withId(a.id())));
        }
        return old.equals(now.withId(old.id()));
    }

    private static Block.Table withoutRowIds(Block.Table table) {
        String none = "0".repeat(10);
        return new Block.Table(
                table.id(),
                table.caption(),
                table.rows().stream().map(row -> row.withId(none)).toList());
    }

    private static boolean keepsWords(Change.Kind kind) {
        return kind == Change.Kind.SAME || kind == Change.Kind.FORMATTING;
    }

    private static List<Change.RowChange> rows(Block.@Nullable Table old, Block.@Nullable Table now) {
        List<Block.Row> olds = old == null ? List.of() : old.rows();
        List<Block.Row> news = now == null ? List.of() : now.rows();
        int[] beforeOf = paired(olds, news, Block.Row::id, Sample::of, (a, b) -> true);
        List<Change.RowChange> rows = new ArrayList<>();
        for (Alignment.Step step : Alignment.of(beforeOf, olds.size())) {
            List<Block.Cell> before = step.before() == Matching.NONE
                    ? List.of()
                    : olds.get(step.before()).cells();
            List<Block.Cell> after = step.after() == Matching.NONE
                    ? List.of()
                    : news.get(step.after()).cells();
            rows.add(row(before, after, step.moved()));
        }
        return rows;
    }

    private static Change.RowChange row(List<Block.Cell> before, List<Block.Cell> after, boolean moved) {
        List<List<Piece>> cells = new ArrayList<>();
        boolean sameWords = before.size() == after.size();
        for (int c = 0; c < Math.max(before.size(), after.size()); c++) {
            String old = c < before.size() ? before.get(c).text() : "";
            String now = c < after.size() ? after.get(c).text() : "";
            cells.add(WordDifference.of(old, now));
            sameWords &= Words.normal(old).equals(Words.normal(now));
        }
        return new Change.RowChange(kind(before, after, sameWords, moved), cells);
    }

    private static Change.Kind kind(List<Block.Cell> before, List<Block.Cell> after, boolean sameWords, boolean moved) {
        if (before.isEmpty()) {
            return Change.Kind.ADDED;
        }
        if (after.isEmpty()) {
            return Change.Kind.REMOVED;
        }
        if (!sameWords) {
            return Change.Kind.CHANGED;
        }
        if (moved) {
            return Change.Kind.MOVED;
        }
        return before.equals(after) ? Change.Kind.SAME : Change.Kind.FORMATTING;
    }

    /** The changes in runs, long unchanged ones folded. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= changes.size(); to++) {
            if (to == changes.size()
                    || changes.get(to).same() != changes.get(from).same()) {
                boolean folded = changes.get(from).same() && to - from >= WORTH_FOLDING;
                stretches.add(new Stretch(folded, changes.subList(from, to)));
                from = to;
            }
        }
        return stretches;
    }

    public boolean nothingChanged() {
        return changes.stream().allMatch(Change::same);
    }

    @Override
    public Change get(int index) {
        return changes.get(index);
    }

    @Override
    public int size() {
        return changes.size();
    }
}
