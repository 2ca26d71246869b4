package fi.lanka.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of the project as text, for the tests that read the house's own sources. */
public record ProjectFile(Path path, String text) {

    /** Below the directory, whose names end so; none when the directory is not there. */
    public static List<ProjectFile> under(Path directory, String... endings) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                    .sorted()
                    .map(ProjectFile::read)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static List<ProjectFile> mainJava() {
        return under(Path.of("src/main/java"), ".java");
    }

    public static List<ProjectFile> templates() {
        return under(Path.of("src/main/resources/templates"), ".html");
    }

    public static ProjectFile read(Path path) {
        try {
            return new ProjectFile(path, Files.readString(path));
        } catch (IOException problem) {
            throw new UncheckedIOException(path.toString(), problem);
        }
    }

    public String name() {
        return path.getFileName().toString();
    }

    /** Java without its comments: what the compiler reads. Text blocks and literals stay. */
    public ProjectFile withoutComments() {
        return new ProjectFile(
                path,
                Pattern.compile("(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\")|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL)
                        .matcher(text)
                        .replaceAll(found -> found.group(1) == null
                                ? ""
                                : java.util.regex.Matcher.quoteReplacement(found.group(1))));
    }

    public Stream<MatchResult> find(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .results();
    }

    /** "templates/report/edit.html:12: what was found", for a failure that can be clicked. */
    public String at(int offset, String what) {
        return path + ":" + (text.substring(0, offset).lines().count() + 1) + ": " + what.strip();
    }
}
