package fi.lanka.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the ends of lines, moved apart where they would lie on each other. */
final class EndLabels {

    /** @param line whose name it is, by its place in the drawing */
    record Label(int line, double y) {}

    private EndLabels() {}

    /** In their order from above: each group that collides spreads around its own middle, inside the drawing. */
    static List<Label> apart(List<Label> wanted, double height, double top, double bottom) {
        List<List<Label>> groups = new ArrayList<>();
        for (Label label :
                wanted.stream().sorted(Comparator.comparingDouble(Label::y)).toList()) {
            List<Label> group = new ArrayList<>(List.of(label));
            while (!groups.isEmpty() && collide(groups.get(groups.size() - 1), group, height, top, bottom)) {
                List<Label> joined = new ArrayList<>(groups.remove(groups.size() - 1));
                joined.addAll(group);
                group = joined;
            }
            groups.add(group);
        }
        List<Label> placed = new ArrayList<>();
        for (List<Label> group : groups) {
            double y = start(group, height, top, bottom);
            for (Label label : group) {
                placed.add(new Label(label.line(), y));
                y += height;
            }
        }
        return placed;
    }

    private static boolean collide(List<Label> above, List<Label> below, double height, double top, double bottom) {
        double end = start(above, height, top, bottom) + height * above.size();
        return end > start(below, height, top, bottom);
    }

    private static double start(List<Label> group, double height, double top, double bottom) {
        double middle = group.stream().mapToDouble(Label::y).average().orElse(0);
        double start = middle - height * (group.size() - 1) / 2;
        double lowest = bottom - height * (group.size() - 1);
        return Math.max(top, Math.min(start, lowest));
    }
}
