package fi.lanka.organisation;

import fi.lanka.shared.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens a new house: where there is nobody yet and no example is to come, the person named by {@code LANKA_ADMIN_USERNAME} and
 * {@code LANKA_ADMIN_PASSWORD} becomes its administrator. Once there is anyone, the two are not looked at again.
 */
@Component
@Order(20)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final Municipalities municipalities;
    private final TransactionOperations transactions;
    private final JdbcClient database;
    private final boolean example;
    private final String username;
    private final String password;

    FirstAdministrator(
            People people,
            Municipalities municipalities,
            TransactionOperations transactions,
            JdbcClient database,
            @Value("${lanka.example:false}") boolean example,
            @Value("${spring.datasource.url:}") String namedDatabase,
            @Value("${lanka.admin.username:}") String username,
            @Value("${lanka.admin.password:}") String password) {
        this.people = people;
        this.municipalities = municipalities;
        this.transactions = transactions;
        this.database = database;
        // a database that has been named gets no example
        this.example = example && namedDatabase.isEmpty();
        this.username = username;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (example || somebodyIsHere()) {
            return;
        }
        if (username.isBlank() || password.isBlank()) {
            LOG.warn("Nobody can sign in yet: set LANKA_ADMIN_USERNAME and LANKA_ADMIN_PASSWORD and start again");
            return;
        }
        try {
            transactions.executeWithoutResult(status -> {
                municipalities.establish(null, municipalities.untold(), false);
                people.add(null, new Newcomer(username, null, username, "fi", true), password);
            });
            LOG.info("The first administrator can sign in");
        } catch (InvalidInput refused) {
            LOG.error(
                    "The first administrator was not made: {} is not acceptable; mend it and start again",
                    refused.problems().stream()
                            .map(InvalidInput.Problem::field)
                            .distinct()
                            .toList());
        }
    }

    private boolean somebodyIsHere() {
        return database.sql("select exists (select 1 from organisation_person)")
                .query(Boolean.class)
                .single();
    }
}
