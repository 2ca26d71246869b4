package fi.lanka;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.Messages;
import fi.lanka.support.ProjectFile;
import fi.lanka.support.Rooms;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence that a person reads has its place, and every place is used. */
class MessagesTests {

    private static final Path DIRECTORY = Messages.DIRECTORY;
    private static final String KEY = "(?:" + String.join("|", Rooms.names()) + ")\\.[A-Za-z0-9_.-]+";

    private static final Map<String, String> FINNISH = Messages.in("");
    private static final List<ProjectFile> JAVA =
            ProjectFile.mainJava().stream().map(ProjectFile::withoutComments).toList();

    @Test
    void beginEachKeyWithItsRoom() {
        for (ProjectFile file : ProjectFile.under(DIRECTORY, ".properties")) {
            String room = file.name().replaceAll("(_sv|_en)?\\.properties", "");

            // what the log calls a verb is said by the room that writes it
            assertThat(Messages.of(file).keySet())
                    .as(file.name())
                    .allMatch(key -> key.startsWith(room + ".") || key.startsWith("journal."));
        }
    }

    @Test
    void haveAFileForEveryRoomThatApplicationYamlLists() {
        String application =
                ProjectFile.read(Path.of("src/main/resources/application.yaml")).text();

        assertThat(ProjectFile.under(DIRECTORY, ".properties").stream()
                        .map(file -> "messages/" + file.name().replaceAll("(_sv|_en)?\\.properties", ""))
                        .distinct())
                .allSatisfy(basename -> assertThat(application).contains(basename));
    }

    @Test
    void sayNothingTwice() {
        for (ProjectFile file : ProjectFile.under(DIRECTORY, ".properties")) {
            assertThat(file.find("^([a-z][\\w.-]+)\\s*=").map(match -> match.group(1)))
                    .as(file.name())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void areThereForEveryTemplate() {
        assertThat(missing(keysInTemplates())).isEmpty();
        assertThat(beginningsInTemplates())
                .allSatisfy(beginning -> assertThat(FINNISH.keySet()).anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void sayWhatWhyAndWhatNextForEveryRefusal() {
        Set<String> wanted = refusals()
                .flatMap(code -> code.endsWith(".") ? namesBelow(code) : Stream.of(code))
                .flatMap(code -> Stream.of(code + ".what", code + ".why", code + ".next"))
                .collect(toCollection(TreeSet::new));

        assertThat(missing(wanted)).isEmpty();
    }

    @Test
    void areThereForEveryKeyThatJavaNames() {
        Set<String> missing = literals()
                .filter(literal -> !literal.endsWith("."))
                .filter(literal -> FINNISH.keySet().stream()
                        .noneMatch(key -> key.equals(literal) || key.startsWith(literal + ".")))
                .filter(literal -> !isConfiguration(literal))
                .collect(toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    /** "text.something" may also be a property, an attribute of a request: those are named in application.yaml or here. */
    private static boolean isConfiguration(String literal) {
        return literal.matches(".*\\.(css|js|svg|html|json|yaml|properties|pdf|woff2)");
    }

    @Test
    void callEachVerbOfTheLogByName() {
        assertThat(verbs())
                .isNotEmpty()
                .filteredOn(verb -> FINNISH.keySet().stream()
                        .noneMatch(key -> verb.endsWith("_") ? key.startsWith(verb) : key.equals(verb)))
                .isEmpty();
    }

    /** As keys; one that ends with an underscore is the beginning of several. */
    private static Set<String> verbs() {
        return JAVA.stream()
                .flatMap(file -> file.find("[jJ]ournal\\s*\\.write\\(\\s*[^,;]+?,\\s*\"([A-Z_]+)\""))
                .map(match -> "journal." + match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void areUsed() {
        Set<String> used = keysInTemplates();
        Set<String> beginnings = beginningsInTemplates();
        literals().forEach(literal -> {
            used.add(literal);
            beginnings.add(literal.endsWith(".") ? literal : literal + ".");
        });
        verbs().stream().filter(verb -> verb.endsWith("_")).forEach(beginnings::add);
        String java = JAVA.stream().map(ProjectFile::text).collect(Collectors.joining("\n"));

        assertThat(FINNISH.keySet().stream()
                        .filter(key -> !used.contains(key))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                        .filter(key -> !java.contains("\"" + key.replaceFirst("^journal\\.", "") + "\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_sv", "_en"})
    void sayTheSameThingsInEveryLanguageAndNothingMore(String language) {
        Map<String, String> translated = Messages.in(language);

        assertThat(translated.keySet()).isEqualTo(FINNISH.keySet());
        assertThat(translated.entrySet())
                .noneMatch(message -> message.getValue().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_sv", "_en"})
    void takeTheSameArgumentsInEveryLanguage(String language) {
        Messages.in(language)
                .forEach((key, text) -> assertThat(arguments(text))
                        .as(key + language)
                        .isEqualTo(arguments(FINNISH.getOrDefault(key, ""))));
    }

    /** Also a choice by number, which one wrong sign would break only where that number is shown. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_sv", "_en"})
    void canBeFilledIn(String language) {
        Locale locale = language.isEmpty() ? Locale.forLanguageTag("fi") : Locale.forLanguageTag(language.substring(1));
        Messages.in(language).forEach((key, text) -> {
            for (int number : List.of(0, 1, 2, 5)) {
                Object[] arguments = Collections.nCopies(10, number).toArray();
                if (!arguments(text).isEmpty()) {
                    assertThat(new MessageFormat(text, locale).format(arguments))
                            .as(key + language)
                            .isNotBlank()
                            .doesNotContain("{", "}");
                }
            }
        });
    }

    /** A word left in Finnish is a word not translated, unless its line says why. */
    @ParameterizedTest
    @ValueSource(strings = {"_sv", "_en"})
    void areTranslated(String language) {
        Set<String> same = Messages.same();

        assertThat(Messages.in(language).entrySet().stream()
                        .filter(message -> message.getValue().equals(FINNISH.get(message.getKey())))
                        .filter(message ->
                                message.getValue().replaceAll("\\{[^}]*\\}", "").matches("(?s).*\\p{L}.*"))
                        .map(Map.Entry::getKey)
                        .filter(key -> !same.contains(key)))
                .isEmpty();
        assertThat(FINNISH.keySet()).containsAll(same);
    }

    /** In a message with arguments a single apostrophe would swallow what follows it. */
    @Test
    void doubleTheApostrophesOfMessagesWithArguments() {
        Stream.of("", "_sv", "_en")
                .flatMap(language -> Messages.in(language).entrySet().stream())
                .filter(message -> !arguments(message.getValue()).isEmpty())
                .forEach(message -> assertThat(message.getValue().replace("''", ""))
                        .as(message.getKey())
                        .doesNotContain("'"));
    }

    private static Set<String> missing(Set<String> wanted) {
        return wanted.stream().filter(key -> !FINNISH.containsKey(key)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> arguments(String text) {
        return ProjectFileText.of(text)
                .find("\\{(\\d)")
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** A code made of a beginning and a value: whatever of its kind says something has to say it whole. */
    private static Stream<String> namesBelow(String beginning) {
        Set<String> names = FINNISH.keySet().stream()
                .filter(key -> key.startsWith(beginning) && key.matches(".*\\.(what|why|next)"))
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .collect(toCollection(TreeSet::new));
        assertThat(names).as(beginning).isNotEmpty();
        return names.stream();
    }

    private static Set<String> keysInTemplates() {
        return templateReferences().filter(key -> !key.endsWith(".")).collect(toCollection(TreeSet::new));
    }

    /** A key made of a beginning and a value: {@code #{report.state.__${state}__}}. */
    private static Set<String> beginningsInTemplates() {
        return templateReferences().filter(key -> key.endsWith(".")).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> templateReferences() {
        return ProjectFile.templates().stream()
                .flatMap(template -> Stream.of(
                                "#\\{\\s*(" + KEY + ")",
                                "#messages\\.msg\\w*\\(\\s*'(" + KEY + ")'",
                                "#\\{\\$\\{\\s*'(" + KEY + ")'")
                        .flatMap(template::find))
                .map(match -> match.group(1).replaceFirst("__.*", ""));
    }

    private static Stream<String> refusals() {
        List<String> codes = new ArrayList<>(List.of("web.missing"));
        JAVA.stream()
                .flatMap(file -> file.find("\\b(?:notYours|notNow)\\(\\s*\"([^\"]+)\""))
                .forEach(match -> codes.add(match.group(1)));
        return codes.stream();
    }

    /** Whatever looks like a key, whole or its beginning. */
    private static Stream<String> literals() {
        return JAVA.stream().flatMap(file -> file.find("\"(" + KEY + ")\"")).map(match -> match.group(1));
    }

    /** Text that is no file's, to be searched alike. */
    private interface ProjectFileText {
        static ProjectFile of(String text) {
            return new ProjectFile(Path.of(""), text);
        }
    }
}
