package fi.lanka.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.organisation.Actor.Seat;
import fi.lanka.shared.Language;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReasonTests {

    private static final Seat COORDINATOR = inBody(Role.COORDINATOR, BodyKind.WORKING_GROUP, "HYTE-työryhmä");
    private static final Seat GROUP_MEMBER = inBody(Role.MEMBER, BodyKind.WORKING_GROUP, "HYTE-työryhmä");
    private static final Seat SECRETARY = inBody(Role.SECRETARY, BodyKind.BOARD, "Sivistyslautakunta");
    private static final Seat COUNCILLOR = inBody(Role.MEMBER, BodyKind.COUNCIL, "Valtuusto");
    private static final Seat CONTACT = inSector(Role.CONTACT, "Sivistys");
    private static final Seat SECTOR_WRITER = inSector(Role.WRITER, "Sivistys");

    private static Seat inBody(Role role, BodyKind kind, String name) {
        return new Seat(role, UUID.randomUUID(), kind, null, name);
    }

    private static Seat inSector(Role role, String name) {
        return new Seat(role, null, null, UUID.randomUUID(), name);
    }

    private static List<Reason> reasons(boolean administrator, Seat... seats) {
        return Reason.of(
                new Actor(new PersonId(UUID.randomUUID()), "Koe", Language.FINNISH, administrator, List.of(seats)));
    }

    private static List<String> codes(Seat... seats) {
        return reasons(false, seats).stream()
                .map(reason -> reason.code().replace("organisation.why.", ""))
                .toList();
    }

    @Test
    void givesSomeoneWithoutASeatOnlyWhatSignInGives() {
        assertThat(codes()).containsExactly("signed-in");
    }

    @Test
    void tellsAnAdministratorApartFromEverySeat() {
        assertThat(reasons(true)).extracting(Reason::code).contains("organisation.why.administrator");
        assertThat(reasons(true)).allMatch(reason -> reason.seatName() == null);
    }

    @Test
    void letsACoordinatorLeadAndRead() {
        assertThat(codes(COORDINATOR)).contains("coordinator", "reads-drafts", "reads-versions");
    }

    @Test
    void letsEveryMemberOfTheWorkingGroupReadDraftsButNotLead() {
        assertThat(codes(GROUP_MEMBER)).contains("reads-drafts").doesNotContain("coordinator", "writer");
    }

    @Test
    void letsASecretaryRecordAndReadVersionsButNoDrafts() {
        assertThat(codes(SECRETARY)).contains("secretary", "reads-versions").doesNotContain("reads-drafts");
    }

    @Test
    void letsACouncillorReadWhatTheCouncilIsAsked() {
        assertThat(codes(COUNCILLOR)).containsExactly("signed-in", "reads-versions");
    }

    @Test
    void letsAContactPersonReadDrafts() {
        assertThat(codes(CONTACT)).containsExactly("signed-in", "reads-drafts");
    }

    /** A writer outside the working group reads a draft only once a chapter has been given. */
    @Test
    void letsAWriterOfASectorWriteWhatIsGiven() {
        assertThat(codes(SECTOR_WRITER)).containsExactly("signed-in", "writer");
    }

    @Test
    void namesTheSeatThatEachRightComesFrom() {
        assertThat(reasons(false, SECRETARY, CONTACT))
                .filteredOn(reason -> reason.role() != null)
                .extracting(Reason::seatName)
                .containsOnly("Sivistyslautakunta", "Sivistys");
    }

    @Test
    void lendsNoRightFromOneSeatToAnother() {
        assertThat(reasons(false, COORDINATOR, COUNCILLOR))
                .filteredOn(reason -> "Valtuusto".equals(reason.seatName()))
                .extracting(Reason::code)
                .containsExactly("organisation.why.reads-versions");
    }
}
