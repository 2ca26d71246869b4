package fi.lanka.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The messages of every room as they are written in the files. */
public final class Messages {

    public static final Path DIRECTORY = Path.of("src/main/resources/messages");

    private static final Path SAME = Path.of("src/test/resources/same-in-every-language.txt");

    private Messages() {}

    /** @param language {@code ""} for Finnish, {@code "_sv"} or {@code "_en"} */
    public static Map<String, String> in(String language) {
        Map<String, String> all = new TreeMap<>();
        ProjectFile.under(DIRECTORY, ".properties").stream()
                .filter(file -> file.name().matches("[a-z]+" + language + "\\.properties"))
                .forEach(file -> all.putAll(of(file)));
        return all;
    }

    public static Map<String, String> of(ProjectFile file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file.text()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    /** Keys whose words may be the same in every language; the rest of each line gives the reason. */
    public static Set<String> same() {
        return ProjectFile.read(SAME)
                .text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 2))
                .map(line -> line[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sentences and words that belong to the Finnish interface alone. A small word alone may also be somebody's username. */
    public static Set<String> ofInterface() {
        Set<String> same = same();
        return in("").entrySet().stream()
                .filter(message -> !same.contains(message.getKey()))
                .map(message -> message.getValue().strip())
                .filter(text -> text.matches("(?s).*[\\s\\p{Lu}].*") && !text.contains("{"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
