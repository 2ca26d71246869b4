package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.ProjectFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler does not say about how the house is written. */
class SourceTests {

    private static final List<ProjectFile> JAVA =
            ProjectFile.mainJava().stream().map(ProjectFile::withoutComments).toList();

    /** In two halves, so that this list does not find itself. */
    private static final List<String> REGISTRIES = Stream.of(
                    List.of("repo1.maven", ".org"),
                    List.of("repo.maven", ".apache.org"),
                    List.of("registry.npmjs", ".org"),
                    List.of("registry.yarnpkg", ".com"),
                    List.of("registry-1.docker", ".io"))
            .map(halves -> String.join("", halves))
            .toList();

    @Test
    void namesNoPackageRegistry() {
        Stream<ProjectFile> everything = Stream.of(
                        ProjectFile.under(
                                Path.of("src"),
                                ".java",
                                ".xml",
                                ".yaml",
                                ".properties",
                                ".json",
                                ".mjs",
                                ".js",
                                ".sh",
                                ".md",
                                ".txt",
                                "Dockerfile"),
                        ProjectFile.under(Path.of(".mvn"), ""),
                        ProjectFile.under(Path.of(".ci"), ""),
                        Stream.of("pom.xml", "mvnw", "docker-compose.yml", "README.md")
                                .map(name -> ProjectFile.read(Path.of(name)))
                                .toList())
                .flatMap(List::stream)
                .filter(file -> !file.path().toString().contains("node_modules"));

        assertThat(everything)
                .allSatisfy(file -> assertThat(file.text())
                        .as(file.path().toString())
                        .doesNotContain(REGISTRIES.toArray(String[]::new)));
    }

    @Test
    void hasNoWordsThatSayNothing() {
        assertThat(JAVA)
                .noneMatch(file ->
                        file.name().matches(".*(Impl|Dto|DTO|Mapper|Utils?|Manager|Helper|Bean|Constants)\\.java"))
                .noneMatch(file -> file.path().toString().matches(".*/(impl|dto|mapper|utils?|helper|common)/.*"));
    }

    @Test
    void hasNoSetters() {
        assertThat(found("\\bpublic\\s+void\\s+set[A-Z]\\w*\\(")).isEmpty();
    }

    @Test
    void hasAccessorsWithoutGetUnlessAFrameworkAsksForThem() {
        assertThat(found("(?<!@Override\\n {4}|@Override\\n {8})public\\s+[\\w<>.?, @]+\\s+get[A-Z]\\w*\\(\\)"))
                .isEmpty();
    }

    @Test
    void speaksToTheLogOnly() {
        assertThat(found("System\\.(out|err)\\b|\\.printStackTrace\\(\\)")).isEmpty();
    }

    @Test
    void writesItsOwnCode() {
        assertThat(found("import (static )?lombok")).isEmpty();
    }

    @Test
    void keepsDoorsOfTheNetAndOfTheTablesInsideTheirRooms() {
        assertThat(found("\\bpublic\\s+(final\\s+)?(class|interface)\\s+\\w+(Controller|Repository)\\b"))
                .isEmpty();
    }

    /** What an exception says is for the log; a person reads a message. */
    @Test
    void showsNobodyAnExceptionsOwnWords() {
        assertThat(foundAtTheDoor("\\.get(Localized)?Message\\(\\)")).isEmpty();
    }

    @Test
    void rendersNoPartAlone() {
        assertThat(foundAtTheDoor("\"[a-z]+/_[a-z-]+\"")).isEmpty();
    }

    /**
     * A Finnish sentence is known by its letters and its spaces or capitals; a single small word may be what a writer types. The
     * example's data is Finnish, and nothing else in Java is.
     */
    @Test
    void leavesWhatPeopleReadToTheMessages() {
        Set<String> allowed = Set.of("example");

        assertThat(JAVA.stream()
                        .filter(file ->
                                !allowed.contains(file.path().getName(5 - 1).toString()))
                        .flatMap(file -> file.find("\"(?=[^\"\\n]*[äöåÄÖÅ])(?=[^\"\\n]*[\\s\\p{Lu}])[^\"\\n]*\"")
                                .map(match -> file.at(match.start(), match.group()))))
                .isEmpty();
    }

    private static List<String> found(String pattern) {
        return found(pattern, JAVA.stream());
    }

    /** In what answers requests. */
    private static List<String> foundAtTheDoor(String pattern) {
        return found(
                pattern, JAVA.stream().filter(file -> file.path().toString().contains("/web/")));
    }

    private static List<String> found(String pattern, Stream<ProjectFile> files) {
        return files.flatMap(file -> file.find(pattern).map(match -> file.at(match.start(), match.group())))
                .toList();
    }
}
