package fi.lanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.ProjectFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the browser is given besides pages: all from the house itself, all with its licence. */
class AssetsTests {

    private static final Path FOLDER = Path.of("src/main/resources/static/assets");
    private static final Path FRONTEND = Path.of("src/main/frontend");
    private static final String SHEET = text(FOLDER.resolve("lanka.css"));

    @Test
    void fetchNothingFromElsewhereAndHoldNoDataAddress() {
        assertThat(SHEET).isNotEmpty().doesNotContain("data:", "http:", "https:", "//");
    }

    @Test
    void haveEachPartThatTheStylesheetNames() {
        List<String> named = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)")
                .matcher(SHEET)
                .results()
                .map(reference -> reference.group(1))
                .distinct()
                .toList();

        assertThat(named)
                .anyMatch(name -> name.endsWith(".woff2"))
                .anyMatch(name -> name.endsWith(".svg"))
                .allSatisfy(name -> assertThat(FOLDER.resolve(name)).isNotEmptyFile());
    }

    @Test
    void holdNoIconThatCouldRun() {
        assertThat(ProjectFile.under(FOLDER.resolve("icons"), ".svg"))
                .isNotEmpty()
                .allSatisfy(
                        icon -> assertThat(icon.text()).startsWith("<svg").doesNotContain("<script", "href", " on"));
    }

    /** Design and type are other people's work: their notices travel with the files, at the versions that were built. */
    @Test
    void nameEachPackageAndItsLicence() {
        List<MatchResult> packages = Pattern.compile("\"(@[^\"]+)\": \"([\\d.]+)\"")
                .matcher(text(FRONTEND.resolve("package.json")))
                .results()
                .toList();

        assertThat(packages)
                .hasSize(2)
                .allSatisfy(built ->
                        assertThat(text(FOLDER.resolve("NOTICE.txt"))).contains(built.group(1) + " " + built.group(2)));
        assertThat(text(FOLDER.resolve("NOTICE.txt")))
                .contains("Permission is hereby granted, free of charge", "SIL OPEN FONT LICENSE");
    }

    @Test
    void areBuiltFromALockThatNamesNoRegistry() {
        assertThat(text(FRONTEND.resolve("package-lock.json"))).doesNotContain("\"resolved\"");
    }

    private static String text(Path file) {
        return ProjectFile.read(file).text();
    }
}
