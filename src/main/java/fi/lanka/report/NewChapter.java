package fi.lanka.report;

import fi.lanka.report.published.Part;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter to be added.
 *
 * @param part null when none was chosen; of a chapter inside another, the other's
 * @param parent key of the chapter that it is put in; null directly under its part
 * @param guidance what it should answer; may be empty
 */
public record NewChapter(@Nullable Part part, @Nullable String parent, String heading, String guidance) {

    static final int LONGEST_HEADING = 200;
    static final int LONGEST_GUIDANCE = 2000;

    /** Two chapters of one heading could not be told apart in the contents. */
    static List<Problem> headingProblems(String heading, Collection<String> others) {
        if (heading.isBlank()) {
            return List.of(Problem.of("heading", "report.structure.heading-missing"));
        }
        if (heading.strip().length() > LONGEST_HEADING) {
            return List.of(Problem.of("heading", "report.structure.too-long", LONGEST_HEADING));
        }
        return others.stream().anyMatch(heading.strip()::equalsIgnoreCase)
                ? List.of(Problem.of("heading", "report.structure.heading-taken", heading.strip()))
                : List.of();
    }

    void require(Collection<String> otherHeadings) {
        List<Problem> problems = new ArrayList<>(headingProblems(heading, otherHeadings));
        if (part == null) {
            problems.add(Problem.of("place", "report.structure.place-missing"));
        }
        if (guidance.strip().length() > LONGEST_GUIDANCE) {
            problems.add(Problem.of("guidance", "report.structure.too-long", LONGEST_GUIDANCE));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
