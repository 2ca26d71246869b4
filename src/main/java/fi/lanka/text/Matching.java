package fi.lanka.text;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds for each thing of a newer list the one of the older list that it was: identical ones in order, identical ones
 * elsewhere, alike ones in order, alike ones elsewhere.
 */
final class Matching {

    static final int NONE = -1;

    /** More comparisons than this are not worth a writer's wait; what is left then counts as new. */
    private static final long MOST_COMPARISONS = 1_000_000;

    private final List<Sample> before;
    private final List<Sample> after;
    private final int[] beforeOf;
    private final boolean[] taken;

    private Matching(List<Sample> before, List<Sample> after) {
        this.before = before;
        this.after = after;
        this.beforeOf = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(beforeOf, NONE);
    }

    /** For each place in the newer list its place in the older one, or {@link #NONE}. */
    static int[] of(List<Sample> before, List<Sample> after) {
        Matching matching = new Matching(before, after);
        matching.identicalInOrder();
        int[] anchors = matching.beforeOf.clone();
        matching.identicalElsewhere();
        matching.alikeBetween(anchors);
        matching.alikeElsewhere();
        return matching.beforeOf;
    }

    private void pair(int i, int j) {
        beforeOf[j] = i;
        taken[i] = true;
    }

    private void identicalInOrder() {
        int[] common = inOrder(
                before.stream().map(Sample::identity).toList(),
                after.stream().map(Sample::identity).toList());
        for (int j = 0; j < common.length; j++) {
            if (common[j] != NONE) {
                pair(common[j], j);
            }
        }
    }

    private void identicalElsewhere() {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                places.computeIfAbsent(before.get(i).identity(), key -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int j = 0; j < after.size(); j++) {
            Deque<Integer> same = beforeOf[j] == NONE ? places.get(after.get(j).identity()) : null;
            if (same != null && !same.isEmpty()) {
                pair(same.remove(), j);
            }
        }
    }

    /** Between two places that did not change, what stands there is paired in its order, the best sum first. */
    private void alikeBetween(int[] anchors) {
        int fromBefore = 0;
        int fromAfter = 0;
        for (int j = 0; j <= after.size(); j++) {
            boolean end = j == after.size();
            if (end || anchors[j] != NONE) {
                int toBefore = end ? before.size() : anchors[j];
                alikeInOrder(freeBefore(fromBefore, toBefore), freeAfter(fromAfter, j));
                fromBefore = toBefore + 1;
                fromAfter = j + 1;
            }
        }
    }

    private int[] freeBefore(int from, int to) {
        return IntStream.range(from, Math.max(from, to)).filter(i -> !taken[i]).toArray();
    }

    private int[] freeAfter(int from, int to) {
        return IntStream.range(from, to).filter(j -> beforeOf[j] == NONE).toArray();
    }

    private void alikeInOrder(int[] olds, int[] news) {
        if (olds.length == 0 || news.length == 0 || (long) olds.length * news.length > MOST_COMPARISONS) {
            return;
        }
        double[][] best = new double[olds.length + 1][news.length + 1];
        double[][] likeness = new double[olds.length][news.length];
        for (int i = olds.length - 1; i >= 0; i--) {
            for (int j = news.length - 1; j >= 0; j--) {
                likeness[i][j] = before.get(olds[i]).likeness(after.get(news[j]));
                double paired = likeness[i][j] < Sample.ALIKE ? 0 : likeness[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < olds.length && j < news.length) {
            if (likeness[i][j] >= Sample.ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                pair(olds[i++], news[j++]);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void alikeElsewhere() {
        int[] olds = freeBefore(0, before.size());
        int[] news = freeAfter(0, after.size());
        if ((long) olds.length * news.length > MOST_COMPARISONS) {
            return;
        }
        for (int j : news) {
            int best = NONE;
            double most = 0;
            for (int i : olds) {
                double likeness = taken[i] ? 0 : before.get(i).likeness(after.get(j));
                if (likeness >= Sample.ALIKE && likeness > most) {
                    most = likeness;
                    best = i;
                }
            }
            if (best != NONE) {
                pair(best, j);
            }
        }
    }

    /** A longest common subsequence: for each place in the newer list its equal in the older one, or {@link #NONE}. */
    static int[] inOrder(List<String> before, List<String> after) {
        int[] common = new int[after.size()];
        int i = 0;
        int j = 0;
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            while (j < change.startRevised) {
                common[j++] = i++;
            }
            while (j < change.endRevised) {
                common[j++] = NONE;
            }
            i = change.endOriginal;
        }
        while (j < common.length) {
            common[j++] = i++;
        }
        return common;
    }
}
