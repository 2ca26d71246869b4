package fi.lanka.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Period;
import fi.lanka.support.Town;
import fi.lanka.support.WireTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One administrator seats somebody while another ends the body or the sector: whoever comes second waits, and sees what the first did. */
@WireTest
class SeatsAndEndingsTests {

    @Autowired
    Town town;

    @Autowired
    Bodies bodies;

    @Autowired
    Sectors sectors;

    @Autowired
    Memberships memberships;

    @Autowired
    People people;

    @Autowired
    HouseClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private Body body;
    private Sector sector;
    private PersonId person;
    private LocalDate today;

    @BeforeEach
    void foundABodyWithASector() {
        today = clock.today();
        String name = UUID.randomUUID().toString();
        Period lately = Period.since(today.minusYears(1));
        body = bodies.found(null, BodyKind.ADVISORY, "Neuvosto " + name, lately);
        sector = sectors.found(null, "Toimiala " + name, name.substring(0, 8), body.id(), lately);
        person = people.add(null, Newcomer.named("Neuvoston jäsen (koe)", "n." + name), Town.PASSWORD)
                .id();
    }

    @Test
    void nobodyIsSeatedInABodyThatIsBeingEnded() throws Exception {
        assertThat(refusal(meanwhile(this::end, this::seatInBody))).isInstanceOf(InvalidInput.class);
        assertThat(lastDays()).isEmpty();
    }

    @Test
    void theSeatOfSomeoneWhoIsJustBeingSeatedEndsWithTheBody() throws Exception {
        meanwhile(this::seatInBody, this::end).get(20, TimeUnit.SECONDS);
        assertThat(lastDays()).containsExactly(today.minusDays(1));
    }

    @Test
    void nobodyIsSeatedInASectorThatIsBeingEnded() throws Exception {
        assertThat(refusal(meanwhile(this::end, this::seatInSector))).isInstanceOf(InvalidInput.class);
        assertThat(lastDays()).isEmpty();
    }

    @Test
    void theSeatOfSomeoneWhoIsJustBeingSeatedEndsWithTheSector() throws Exception {
        meanwhile(this::seatInSector, this::end).get(20, TimeUnit.SECONDS);
        assertThat(lastDays()).containsExactly(today.minusDays(1));
    }

    /** The first has done its part but is not through when the second comes, which therefore waits. */
    private CompletableFuture<Void> meanwhile(Runnable first, Runnable second) {
        return new TransactionTemplate(transactions).execute(status -> {
            first.run();
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(second);
            assertThat(waits(waiting)).isTrue();
            return waiting;
        });
    }

    private void seatInBody() {
        memberships.give(null, person, body.id(), Role.MEMBER, Period.since(today.minusDays(10)));
    }

    private void seatInSector() {
        memberships.give(null, person, sector.id(), Role.CONTACT, Period.since(today.minusDays(10)));
    }

    /** A sector ends with its body. */
    private void end() {
        bodies.end(null, body.id(), body.version(), today.minusDays(1));
    }

    private static boolean waits(CompletableFuture<Void> second) {
        try {
            second.get(700, TimeUnit.MILLISECONDS);
            return false;
        } catch (java.util.concurrent.TimeoutException waiting) {
            return true;
        } catch (InterruptedException | ExecutionException ended) {
            return false;
        }
    }

    private static Throwable refusal(CompletableFuture<Void> second) throws Exception {
        try {
            second.get(20, TimeUnit.SECONDS);
            return new AssertionError("not refused");
        } catch (ExecutionException refused) {
            return refused.getCause();
        }
    }

    private List<LocalDate> lastDays() {
        return database.sql("select valid_to from organisation_membership where person_id = ?")
                .param(person.value())
                .query(LocalDate.class)
                .list();
    }
}
