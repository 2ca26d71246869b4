package fi.lanka.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTests {

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void coordinatesInTheWorkingGroupAlone(BodyKind kind) {
        assertThat(Role.COORDINATOR.fits(kind)).isEqualTo(kind == BodyKind.WORKING_GROUP);
        assertThat(Role.COORDINATOR.fits(null)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void isAContactPersonOfASectorAlone(BodyKind kind) {
        assertThat(Role.CONTACT.fits(kind)).isFalse();
        assertThat(Role.CONTACT.fits(null)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(BodyKind.class)
    void writesAnywhere(BodyKind kind) {
        assertThat(Role.WRITER.fits(kind)).isTrue();
        assertThat(Role.WRITER.fits(null)).isTrue();
    }

    @Test
    void sitsInBodiesAndNotInSectors() {
        assertThat(EnumSet.of(Role.SECRETARY, Role.CHAIR, Role.MEMBER, Role.SUBSTITUTE, Role.PRESENTER))
                .allSatisfy(role -> {
                    assertThat(Arrays.stream(BodyKind.values())).allMatch(role::fits);
                    assertThat(role.fits(null)).isFalse();
                });
    }
}
