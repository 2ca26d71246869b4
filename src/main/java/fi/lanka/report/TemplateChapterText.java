package fi.lanka.report;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.text.Block;
import fi.lanka.text.TextReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a template says of a chapter.
 *
 * @param opening the text that a new chapter starts with, live blocks among it
 */
public record TemplateChapterText(String heading, boolean numbered, String guidance, String opening) {

    private static final int LONGEST_OPENING = 4000;

    /** @param blocks kinds of live blocks that such a report can show */
    TemplateChapterText checked(Collection<String> otherHeadings, Set<String> blocks) {
        List<Problem> problems = new ArrayList<>(NewChapter.headingProblems(heading, otherHeadings));
        if (guidance.strip().length() > NewChapter.LONGEST_GUIDANCE) {
            problems.add(Problem.of("guidance", "report.structure.too-long", NewChapter.LONGEST_GUIDANCE));
        }
        if (opening.strip().length() > LONGEST_OPENING) {
            problems.add(Problem.of("opening", "report.structure.too-long", LONGEST_OPENING));
        } else {
            TextReader.read(opening).live().stream()
                    .filter(block -> !blocks.contains(block.kind()))
                    .map(Block.Live::line)
                    .forEach(line -> problems.add(Problem.of("opening", "report.template.block-unknown", line)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new TemplateChapterText(heading.strip(), numbered, guidance.strip(), opening.strip());
    }
}
