package fi.lanka.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** The two tables that say whose each address is: {@code access-matrix.txt} and {@code report-access-matrix.txt}. */
public final class AccessTables {

    private static final Path RESOURCES = Path.of("src/test/resources");

    /** Each stage of a report's way, in the order in which the table's ranges run. */
    private static final List<String> STAGES = List.of(
            "DRAFT",
            "RETURNED",
            "BOARDS",
            "STATED",
            "EXECUTIVE",
            "PROPOSED",
            "COUNCIL",
            "APPROVED",
            "PUBLISHED",
            "SUPERSEDED");

    /**
     * An address about one report.
     *
     * @param subject the body whose version, handling or section it is; empty when it is the report itself
     * @param answers by stage, a letter for each person
     */
    public record ReportRow(HttpMethod method, String pattern, String subject, Map<String, String> answers) {

        public String address() {
            return method + " " + pattern;
        }

        @Override
        public String toString() {
            return address() + (subject.isEmpty() ? "" : " of the " + subject);
        }
    }

    private AccessTables() {}

    public static List<ReportRow> ofReports() {
        List<ReportRow> rows = new ArrayList<>();
        List<ReportRow> open = List.of();
        for (String line : lines("report-access-matrix.txt")) {
            if (line.startsWith(" ")) {
                String[] cells = line.strip().split(" {3,}");
                for (String stage : stages(cells[1])) {
                    for (ReportRow row : open) {
                        row.answers().merge(stage, cells[0].replace(" ", ""), (one, other) -> {
                            throw new IllegalStateException(row + " has two rows for " + stage);
                        });
                    }
                }
            } else {
                open = heading(line);
                rows.addAll(open);
            }
        }
        return rows;
    }

    /** "GET+POST /decisions/{id}/correction of the board" */
    private static List<ReportRow> heading(String line) {
        String[] parts = line.split(" of the ");
        String[] address = parts[0].split(" ");
        String subject = parts.length > 1 ? parts[1] : "";
        return List.of(address[0].split("\\+")).stream()
                .map(method -> new ReportRow(HttpMethod.valueOf(method), address[1], subject, new LinkedHashMap<>()))
                .toList();
    }

    /** "DRAFT BOARDS-EXECUTIVE" */
    private static List<String> stages(String cell) {
        List<String> stages = new ArrayList<>();
        for (String range : cell.split(" ")) {
            String[] ends = range.split("-");
            stages.addAll(STAGES.subList(STAGES.indexOf(ends[0]), STAGES.indexOf(ends[ends.length - 1]) + 1));
        }
        return stages;
    }

    static List<String> lines(String file) {
        return ProjectFile.read(RESOURCES.resolve(file))
                .text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
