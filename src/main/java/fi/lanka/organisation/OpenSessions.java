package fi.lanka.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Shuts the sessions of someone whose account has been closed or whose password has changed, once the change holds. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    void shutAfterCommit(String username, @Nullable String exceptSession) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                shut(username, exceptSession);
            }
        });
    }

    private void shut(String username, @Nullable String exceptSession) {
        repository.findByPrincipalName(username).keySet().stream()
                .filter(session -> !session.equals(exceptSession))
                .forEach(repository::deleteById);
    }
}
