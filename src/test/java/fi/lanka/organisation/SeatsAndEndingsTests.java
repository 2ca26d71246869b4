package fi.lanka.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Period;
import fi.lanka.support.Town;
import fi.lanka.support.WireTest;
import java.time.LocalDate;
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

/** One administrator seats somebody while another ends the body: whoever comes second waits, and sees what the first did. */
@WireTest
class SeatsAndEndingsTests {

    @Autowired
    Town town;

    @Autowired
    Bodies bodies;

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
    private PersonId person;
    private LocalDate today;

    @BeforeEach
    void foundABody() {
        today = clock.today();
        String name = UUID.randomUUID().toString();
        body = bodies.found(null, BodyKind.ADVISORY, "Neuvosto " + name, Period.since(today.minusYears(1)));
        person = people.add(null, Newcomer.named("Neuvoston jäsen (koe)", "n." + name), Town.PASSWORD)
                .id();
    }

    @Test
    void nobodyIsSeatedInABodyThatIsBeingEnded() throws Exception {
        CompletableFuture<Void> seating = new TransactionTemplate(transactions).execute(status -> {
            end();
            CompletableFuture<Void> second = CompletableFuture.runAsync(this::seat);
            assertThat(waits(second)).isTrue();
            return second;
        });
        assertThat(refusal(seating)).isInstanceOf(InvalidInput.class);
        assertThat(outliving()).isZero();
    }

    @Test
    void theSeatOfSomeoneWhoIsJustBeingSeatedEndsWithTheBody() throws Exception {
        CompletableFuture<Void> ending = new TransactionTemplate(transactions).execute(status -> {
            seat();
            CompletableFuture<Void> second = CompletableFuture.runAsync(this::end);
            assertThat(waits(second)).isTrue();
            return second;
        });
        ending.get(20, TimeUnit.SECONDS);
        assertThat(outliving()).isZero();
        assertThat(database.sql("select count(*) from organisation_membership where body_id = ?")
                        .param(body.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private void seat() {
        memberships.give(null, person, body.id(), Role.MEMBER, Period.since(today.minusDays(10)));
    }

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

    private int outliving() {
        return database.sql(
                        "select count(*) from organisation_membership m join organisation_body b on b.id = m.body_id"
                                + " where b.id = ? and (m.valid_to is null or m.valid_to > b.valid_to)")
                .param(body.id().value())
                .query(Integer.class)
                .single();
    }
}
