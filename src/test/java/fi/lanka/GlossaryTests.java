package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.ProjectFile;
import fi.lanka.support.Rooms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GlossaryTests {

    private record Word(String finnish, String swedish, String english, String java) {}

    private static final List<Word> WORDS = ProjectFile.read(Path.of("src/docs/glossary.md"))
            .find("^\\| (.+) \\| (.+) \\| (.+) \\| `(.+)` \\|$")
            .map(row -> new Word(row.group(1), row.group(2), row.group(3), row.group(4)))
            .toList();

    @Test
    void knowsOnlyWordsWhoseClassIsThere() {
        assertThat(WORDS).isNotEmpty().allMatch(GlossaryTests::isThere);
    }

    /** "report.ReportState.DRAFT": room, class and, where it is one of a few, its name in the class. */
    private static boolean isThere(Word word) {
        String path = Arrays.stream(word.java().split("\\."))
                .takeWhile(part -> Character.isLowerCase(part.charAt(0)))
                .collect(Collectors.joining("/", "", "/"));
        List<String> names = Arrays.stream(word.java().split("\\."))
                .dropWhile(part -> Character.isLowerCase(part.charAt(0)))
                .toList();
        Path file = Rooms.PACKAGES.resolve(path + names.get(0) + ".java");
        return Files.exists(file)
                && ProjectFile.read(file)
                        .find("\\b" + names.get(names.size() - 1) + "\\b")
                        .findAny()
                        .isPresent();
    }

    @Test
    void callsOneConceptByOneWord() {
        assertThat(WORDS).extracting(Word::finnish).doesNotHaveDuplicates();
        assertThat(WORDS).extracting(Word::java).doesNotHaveDuplicates();
    }
}
