package fi.lanka.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.HouseTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Outside a test's transaction: what is done after a commit is not done in one that is rolled back. */
@HouseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OpenSessionsTests {

    @Autowired
    OpenSessions openSessions;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> repository;

    @Autowired
    PlatformTransactionManager transactions;

    private final String username = "koe-" + UUID.randomUUID();
    private String here;
    private String elsewhere;

    @BeforeEach
    void signInTwice() {
        here = session(repository);
        elsewhere = session(repository);
    }

    private <S extends Session> String session(FindByIndexNameSessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, username);
        sessions.save(session);
        return session.getId();
    }

    private void shut(String except, boolean commit) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            openSessions.shutAfterCommit(username, except);
            assertThat(repository.findByPrincipalName(username)).hasSize(2);
            if (!commit) {
                status.setRollbackOnly();
            }
        });
    }

    @Test
    void areShutOnceTheChangeHolds() {
        shut(null, true);

        assertThat(repository.findByPrincipalName(username)).isEmpty();
    }

    @Test
    void leaveTheOneThatAsked() {
        shut(here, true);

        assertThat(repository.findByPrincipalName(username)).containsOnlyKeys(here);
    }

    @Test
    void stayWhenTheChangeIsTakenBack() {
        shut(null, false);

        assertThat(repository.findByPrincipalName(username)).containsOnlyKeys(here, elsewhere);
    }
}
