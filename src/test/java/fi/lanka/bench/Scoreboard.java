package fi.lanka.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The figures of one run. */
final class Scoreboard {

    private final Map<Target, String> lines = new EnumMap<>(Target.class);

    /** Writes the figure down, and fails where the floor is broken. */
    void measured(Target target, Spread figure, String how) {
        boolean holds = target.holds(figure.median());
        String verdict = target.arrived(figure.median()) ? "aim reached" : holds ? "floor holds" : "FLOOR BROKEN";
        lines.put(
                target,
                "%-8s  %-12s  floor %s  aim %s  rounds %s to %s  %s"
                        .formatted(
                                number(figure.median()),
                                verdict,
                                number(target.floor),
                                number(target.aim),
                                number(figure.lowest()),
                                number(figure.highest()),
                                how)
                        .strip());
        assertThat(holds)
                .as("%s: %s is %s, its floor %s", target, target.what, number(figure.median()), number(target.floor))
                .isTrue();
    }

    void measured(Target target, double figure, String how) {
        measured(target, Spread.of(figure), how);
    }

    /** No figure is better than one that was made up. */
    TestAbortedException notMeasured(String why, Target... targets) {
        for (Target target : targets) {
            lines.put(target, "not measured: " + why);
        }
        return new TestAbortedException(List.of(targets) + " not measured: " + why);
    }

    void publish(Path file) throws IOException {
        StringBuilder table = new StringBuilder("%d processors, %s tasks wanting them at the end%n"
                .formatted(Runtime.getRuntime().availableProcessors(), number(load())));
        for (Target target : Target.values()) {
            table.append("%-14s  %-62s  %s%n"
                    .formatted(target.label(), target.what, lines.getOrDefault(target, "not measured in this run")));
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
        System.out.printf("%n%s%n", table);
    }

    /** Over the last minute; a negative number where the system does not tell. More than the processors: measure again. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String number(double figure) {
        return figure == Math.rint(figure)
                ? String.format(Locale.ROOT, "%.0f", figure)
                : String.format(Locale.ROOT, Math.abs(figure) < 10 ? "%.2f" : "%.1f", figure);
    }
}
