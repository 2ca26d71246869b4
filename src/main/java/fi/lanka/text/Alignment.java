package fi.lanka.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two lists with their pairs laid into one order: the newer one's, with what went standing where it stood. */
final class Alignment {

    /** @param before place in the older list, or {@link Matching#NONE}; {@code after} likewise in the newer */
    record Step(int before, int after, boolean moved) {}

    private final int[] beforeOf;
    private final boolean[] stays;
    private final boolean[] paired;
    private final List<Step> steps = new ArrayList<>();

    private Alignment(int[] beforeOf, int befores) {
        this.beforeOf = beforeOf;
        this.stays = increasing(beforeOf);
        this.paired = new boolean[befores];
        for (int i : beforeOf) {
            if (i != Matching.NONE) {
                paired[i] = true;
            }
        }
    }

    static List<Step> of(int[] beforeOf, int befores) {
        Alignment alignment = new Alignment(beforeOf, befores);
        alignment.lay();
        return alignment.steps;
    }

    private void lay() {
        int next = 0;
        int anchored = nextAnchor(0);
        removed(next, anchored);
        for (int j = 0; j < beforeOf.length; j++) {
            steps.add(new Step(beforeOf[j], j, beforeOf[j] != Matching.NONE && !stays[j]));
            if (stays[j]) {
                next = beforeOf[j] + 1;
                removed(next, nextAnchor(j + 1));
            }
        }
    }

    /** Where in the older list the next thing stands that kept its place. */
    private int nextAnchor(int fromAfter) {
        for (int j = fromAfter; j < beforeOf.length; j++) {
            if (stays[j]) {
                return beforeOf[j];
            }
        }
        return paired.length;
    }

    private void removed(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!paired[i]) {
                steps.add(new Step(i, Matching.NONE, false));
            }
        }
    }

    /** Which pairs kept their order: a longest increasing subsequence; the others have moved. */
    private static boolean[] increasing(int[] beforeOf) {
        int[] ends = new int[beforeOf.length];
        int[] previous = new int[beforeOf.length];
        int length = 0;
        for (int j = 0; j < beforeOf.length; j++) {
            if (beforeOf[j] == Matching.NONE) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (beforeOf[ends[middle]] < beforeOf[j]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[j] = low == 0 ? Matching.NONE : ends[low - 1];
            ends[low] = j;
            length = Math.max(length, low + 1);
        }
        boolean[] stays = new boolean[beforeOf.length];
        Arrays.fill(stays, false);
        for (int j = length == 0 ? Matching.NONE : ends[length - 1]; j != Matching.NONE; j = previous[j]) {
            stays[j] = true;
        }
        return stays;
    }
}
