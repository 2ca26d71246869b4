package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.ProjectFile;
import fi.lanka.support.Rooms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Templates show, choose and repeat; words come from the messages, style and behaviour from files of their own. */
class TemplatesTests {

    private static final Path ROOT = Path.of("src/main/resources/templates");
    private static final List<ProjectFile> TEMPLATES = ProjectFile.templates();

    /** Attributes whose value a person reads or hears. */
    private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "label", "summary");

    /** Everyone's. */
    private static final Set<String> COMMON = Set.of("layout", "fragments");

    @Test
    void lieInTheDirectoryOfTheirRoom() {
        Set<String> places = new LinkedHashSet<>(COMMON);
        places.addAll(Rooms.names());
        places.add("error"); // where Boot looks for error pages

        assertThat(TEMPLATES)
                .isNotEmpty()
                .allSatisfy(template -> assertThat(places).contains(place(template)));
    }

    @Test
    void haveNoBareText() {
        List<String> bare = new ArrayList<>();
        for (ProjectFile template : TEMPLATES) {
            Document page = parsed(template);
            page.getAllElements().forEach(element -> {
                for (TextNode text : element.textNodes()) {
                    if (hasWords(text.getWholeText()) && !isReplaced(element)) {
                        bare.add(template.path() + ": " + text.text().strip());
                    }
                }
                for (Attribute attribute : element.attributes()) {
                    if (SPOKEN.contains(attribute.getKey()) && hasWords(attribute.getValue())) {
                        bare.add(template.path() + ": " + attribute);
                    }
                }
            });
        }

        assertThat(bare).isEmpty();
    }

    /** Letters that are not an inlined expression's. */
    private static boolean hasWords(String text) {
        return text.replaceAll("\\[\\[.*?\\]\\]", "").matches("(?s).*\\p{L}.*");
    }

    private static boolean isReplaced(Element element) {
        return element.hasAttr("th:text") || element.hasAttr("th:utext") || element.hasAttr("th:replace");
    }

    @Test
    void haveNoStyleOrScriptInside() {
        assertThat(
                        found(
                                "<script(?![^>]*\\bsrc\\b|[^>]*th:src)[^>]*>|<style\\b|\\s(th:)?style(append)?\\s*=|\\s(th:)?on[a-z]+\\s*=|th:(attr|attrappend)\\s*=\\s*\"[^\"]*\\b(style|on[a-z]+)="))
                .isEmpty();
    }

    /** A part is borrowed before a case is chosen: on one element every case would show. */
    @Test
    void chooseAroundWhatTheyBorrow() {
        assertThat(found("<[^>]*\\bth:(case|switch)\\s*=[^>]*\\bth:(replace|insert)\\s*="
                        + "|<[^>]*\\bth:(replace|insert)\\s*=[^>]*\\bth:(case|switch)\\s*="))
                .isEmpty();
    }

    /** Unescaped text is a decision, and the line before it gives the reason. */
    @Test
    void explainEachUnescapedText() {
        List<String> unexplained = new ArrayList<>();
        for (ProjectFile template : TEMPLATES) {
            List<String> lines = template.text().lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                boolean unescaped =
                        lines.get(line).contains("th:utext") || lines.get(line).contains("[(");
                boolean comment = lines.get(line).contains("<!--");
                boolean explained = line > 0 && lines.get(line - 1).contains("-->");
                if (unescaped && !comment && !explained) {
                    unexplained.add(template.path() + ":" + (line + 1));
                }
            }
        }

        assertThat(unexplained).isEmpty();
    }

    /** A part borrowed from another room is a dependence like any other. */
    @Test
    void borrowPartsOnlyAlongTheArrowsOfTheHouse() {
        List<String> wrong = new ArrayList<>();
        for (ProjectFile template : TEMPLATES) {
            Set<String> reach = new LinkedHashSet<>(COMMON);
            if (!COMMON.contains(place(template)) && Rooms.names().contains(place(template))) {
                reach.addAll(Rooms.reach(place(template)));
            }
            template.find("~\\{\\s*([a-z]+)(/[\\w-]+)+")
                    .filter(reference -> !reach.contains(reference.group(1)))
                    .forEach(reference -> wrong.add(template.at(reference.start(), reference.group())));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void borrowOnlyPartsThatAreThere() {
        List<String> missing = new ArrayList<>();
        for (ProjectFile template : TEMPLATES) {
            template.find("~\\{\\s*([a-z]+(?:/[\\w-]+)+)\\s*(?:::\\s*([\\w-]+))?")
                    .forEach(reference -> {
                        Path borrowed = ROOT.resolve(reference.group(1) + ".html");
                        if (!borrowed.toFile().exists()
                                || (reference.group(2) != null
                                        && ProjectFile.read(borrowed)
                                                .find("th:fragment=\"" + reference.group(2) + "\\b")
                                                .findAny()
                                                .isEmpty())) {
                            missing.add(template.at(reference.start(), reference.group()));
                        }
                    });
        }

        assertThat(missing).isEmpty();
    }

    private static List<String> found(String pattern) {
        return TEMPLATES.stream()
                .flatMap(template -> template.find(pattern).map(match -> template.at(match.start(), match.group())))
                .toList();
    }

    private static String place(ProjectFile template) {
        return ROOT.relativize(template.path()).getName(0).toString();
    }

    private static Document parsed(ProjectFile template) {
        return Parser.xmlParser().parseInput(template.text(), "");
    }
}
