package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.ProjectFile;
import fi.lanka.support.Rooms;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MigrationsTests {

    private static final List<ProjectFile> MIGRATIONS =
            ProjectFile.under(Path.of("src/main/resources/db/migration"), "");

    @Test
    void saysNumberRoomVerbAndObjectInEachName() {
        assertThat(MIGRATIONS)
                .isNotEmpty()
                .extracting(ProjectFile::name)
                .allMatch(name ->
                        name.matches("V\\d{3}__(" + String.join("|", Rooms.names()) + ")_[a-z]+(_[a-z]+)+\\.sql"));
    }

    @Test
    void countsFromOneWithoutGap() {
        assertThat(MIGRATIONS)
                .extracting(migration -> Integer.valueOf(migration.name().substring(1, 4)))
                .isEqualTo(IntStream.rangeClosed(1, MIGRATIONS.size()).boxed().toList());
    }

    /** Two branches that take the same number meet in this list when they are merged, not at somebody's start. */
    @Test
    void isListedWhereTwoBranchesCollide() {
        assertThat(ProjectFile.read(Path.of("src/docs/migrations.txt")).text().lines())
                .containsExactlyElementsOf(
                        MIGRATIONS.stream().map(ProjectFile::name).toList());
    }

    @Test
    void makesStructureOnly() {
        assertThat(MIGRATIONS)
                .allSatisfy(migration -> assertThat(migration.text().toLowerCase(java.util.Locale.ROOT))
                        .as(migration.name())
                        .doesNotContainPattern("(?m)^\\s*(insert into|update|delete from|copy)\\s"));
    }
}
