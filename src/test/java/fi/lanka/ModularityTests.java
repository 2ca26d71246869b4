package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.ProjectFile;
import fi.lanka.support.Rooms;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /** From the top down: an arrow of dependence may only point up this list. */
    private static final List<String> FROM_THE_TOP = List.of(
            "shared",
            "text",
            "chart",
            "journal",
            "organisation",
            "indicator",
            "strategy",
            "plan",
            "report",
            "decision",
            "calendar",
            "publication",
            "web",
            "example",
            "embedded");

    static List<String> rooms() {
        return Rooms.names();
    }

    @Test
    void keepsItsWalls() {
        ApplicationModules.of(LankaApplication.class).verify();
    }

    @Test
    void hasTheRoomsThatTheHouseIsDrawnWith() {
        assertThat(Rooms.names()).containsExactlyInAnyOrderElementsOf(FROM_THE_TOP);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void dependsOnlyOnRoomsFurtherUp(String room) {
        assertThat(FROM_THE_TOP.subList(0, FROM_THE_TOP.indexOf(room) + 1)).containsAll(Rooms.reach(room));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void namesWhatItMayDependOnAndStaysClosed(String room) {
        assertThat(Rooms.declaration(room).text())
                .containsPattern("@ApplicationModule\\(\\s*allowedDependencies = \\{")
                .doesNotContain("OPEN", "\"*\"");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void saysInOneSentenceWhatTheRoomIs(String room) {
        assertThat(Rooms.declaration(room)
                        .find("/\\*\\*(.*?)\\*/")
                        .map(MatchResult::group)
                        .toList())
                .singleElement()
                .asString()
                .satisfies(sentence ->
                        assertThat(sentence.replaceAll("[/*\\s]+", " ").strip()).matches("[^.]+\\.$"));
    }

    @Test
    void isNullMarkedInEveryPackage() {
        assertThat(ProjectFile.under(Rooms.PACKAGES, ".java").stream()
                        .filter(file -> !file.path().getParent().equals(Rooms.PACKAGES))
                        .map(file -> file.path().resolveSibling("package-info.java"))
                        .distinct()
                        .filter(info -> !info.toFile().exists()
                                || !ProjectFile.read(info).text().contains("@NullMarked")))
                .isEmpty();
    }
}
