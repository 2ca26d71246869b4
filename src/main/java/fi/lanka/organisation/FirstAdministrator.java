package fi.lanka.organisation;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.Language;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens a new house: where there is nobody yet and no example is to come, the person named by {@code LANKA_ADMIN_USERNAME} and
 * {@code LANKA_ADMIN_PASSWORD} becomes its administrator. Where neither is set, the log gives a one-time address that makes one.
 * Once there is anyone, nothing of this is looked at again.
 */
@Component
@Order(20)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private static final Map<String, String> ADMINISTRATORS = Map.of(
            "username", "LANKA_ADMIN_USERNAME", "name", "LANKA_ADMIN_USERNAME", "password", "LANKA_ADMIN_PASSWORD");

    private static final Map<String, String> MUNICIPALITYS = Map.of("name", "LANKA_MUNICIPALITY");

    private final People people;
    private final Links links;
    private final Municipalities municipalities;
    private final TransactionOperations transactions;
    private final JdbcClient database;
    private final MessageSource messages;
    private final boolean example;
    private final String publicUrl;
    private final String username;
    private final String password;

    FirstAdministrator(
            People people,
            Links links,
            Municipalities municipalities,
            TransactionOperations transactions,
            JdbcClient database,
            MessageSource messages,
            @Value("${lanka.example:false}") boolean example,
            @Value("${spring.datasource.url:}") String namedDatabase,
            @Value("${lanka.public-url}") String publicUrl,
            @Value("${lanka.admin.username:}") String username,
            @Value("${lanka.admin.password:}") String password) {
        this.people = people;
        this.links = links;
        this.municipalities = municipalities;
        this.transactions = transactions;
        this.database = database;
        this.messages = messages;
        // a database that has been named gets no example
        this.example = example && namedDatabase.isEmpty();
        this.publicUrl = publicUrl;
        this.username = username;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (example || somebodyIsHere()) {
            return;
        }
        if (username.isBlank() && password.isBlank()) {
            LOG.warn(
                    "Nobody can sign in yet. Open {}/first-administrator/{} and make the first administrator; the address"
                            + " works once, until the next start. Or set LANKA_ADMIN_USERNAME and LANKA_ADMIN_PASSWORD"
                            + " and start again",
                    publicUrl,
                    links.makeForFirstAdministrator());
            return;
        }
        try {
            transactions.executeWithoutResult(status -> {
                told(MUNICIPALITYS, this::establish);
                told(ADMINISTRATORS, () -> people.addFirst(username, username, password));
            });
            LOG.info("The first administrator can sign in");
        } catch (InvalidInput refused) {
            refused.problems().stream().map(this::sentence).distinct().forEach(LOG::error);
        }
    }

    private void establish() {
        if (!municipalities.established()) {
            municipalities.establish(null, municipalities.untold(), false);
        }
    }

    /** Whoever reads the log knows a variable, and no field of a form. */
    private static void told(Map<String, String> variables, Runnable act) {
        try {
            act.run();
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.problems().stream()
                    .map(problem -> new Problem(
                            variables.getOrDefault(problem.field(), problem.field()),
                            problem.code(),
                            problem.arguments()))
                    .toList());
        }
    }

    private String sentence(Problem problem) {
        return "The first administrator was not made; mend the variable and start again. " + problem.field() + ": "
                + messages.getMessage(problem.code(), problem.arguments().toArray(), Language.ENGLISH.locale());
    }

    private boolean somebodyIsHere() {
        return database.sql("select exists (select 1 from organisation_person)")
                .query(Boolean.class)
                .single();
    }
}
