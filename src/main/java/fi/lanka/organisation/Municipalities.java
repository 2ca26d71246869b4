package fi.lanka.organisation;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Municipality.Details;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Language;
import fi.lanka.shared.RuleViolated;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one municipality of this installation. Every page names it, so it is kept in memory. */
@Service
public class Municipalities {

    private static final Pattern CODE = Pattern.compile("[0-9]{3}");

    private final AtomicReference<@Nullable Municipality> kept = new AtomicReference<>();
    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;
    private final MessageSource messages;
    private final String configuredName;

    Municipalities(
            JdbcClient database,
            Journal journal,
            HouseClock clock,
            MessageSource messages,
            @Value("${lanka.municipality:}") String configuredName) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.messages = messages;
        this.configuredName = configuredName.strip();
    }

    /** Never missing: until one has been established, pages name a municipality that has not been told yet. */
    public Municipality current() {
        Municipality known = kept.get();
        if (known != null) {
            return known;
        }
        Optional<Municipality> read = read();
        // inside a transaction the row may still be taken back, so it is not kept
        if (read.isPresent() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            keep(read.get());
        }
        return read.orElseGet(() -> new Municipality(untold(), false, 0));
    }

    /** What is known before anybody has told: the name of the configuration, or the plain word for a municipality. */
    Details untold() {
        String name = configuredName.isEmpty() ? message("organisation.municipality.untold") : configuredName;
        return new Details(name, message("organisation.municipality.untold.genitive"), "", null, null, null);
    }

    @Transactional
    public void establish(@Nullable Actor by, Details details, boolean example) {
        Checks.onlyAdministrator(by);
        Details checked = checked(details);
        UUID id = UUID.randomUUID();
        with(checked, """
                        insert into organisation_municipality (id, only_one, name_fi, name_sv, genitive_fi, code,
                            feedback_email, accessibility_assessed_on, example, lock_version, created_at, created_by)
                        values (:id, true, :name, :nameSv, :genitive, :code, :feedbackEmail,
                            :accessibilityAssessedOn, :example, 0, :now, :by)
                        """)
                .param("id", id)
                .param("example", example)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.id())
                .update();
        journal.write(by == null ? null : by.id(), "MUNICIPALITY_ESTABLISHED", "MUNICIPALITY", id);
        renewAfterCommit();
    }

    @Transactional
    public void change(Actor by, long version, Details details) {
        Checks.onlyAdministrator(by);
        Details checked = checked(details);
        UUID id = with(checked, """
                        update organisation_municipality set name_fi = :name, name_sv = :nameSv, genitive_fi = :genitive,
                            code = :code, feedback_email = :feedbackEmail,
                            accessibility_assessed_on = :accessibilityAssessedOn, lock_version = lock_version + 1
                        where lock_version = :version returning id
                        """)
                .param("version", version)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> RuleViolated.notNow("organisation.stale"));
        journal.write(by.id(), "MUNICIPALITY_CHANGED", "MUNICIPALITY", id);
        renewAfterCommit();
    }

    private JdbcClient.StatementSpec with(Details details, String sql) {
        return database.sql(sql)
                .param("name", details.name())
                .param("nameSv", details.nameSv())
                .param("genitive", details.genitive())
                .param("code", details.code())
                .param("feedbackEmail", details.feedbackEmail())
                .param("accessibilityAssessedOn", details.accessibilityAssessedOn());
    }

    private static Details checked(Details details) {
        Checks checks = new Checks();
        String name = checks.text("name", details.name(), 80);
        String genitive = checks.text("genitive", details.genitive(), 80);
        String nameSv = checks.optional("nameSv", details.nameSv(), 80);
        String code = checks.optional("code", details.code(), 3);
        if (code != null && !CODE.matcher(code).matches()) {
            checks.problem("code", "organisation.municipality.code.malformed");
        }
        String feedbackEmail = checks.email("feedbackEmail", details.feedbackEmail());
        checks.pass();
        return new Details(
                name, genitive, nameSv == null ? "" : nameSv, code, feedbackEmail, details.accessibilityAssessedOn());
    }

    /** At once, so that this transaction reads what it wrote; and after it, in case somebody read the old row meanwhile. */
    private void renewAfterCommit() {
        kept.set(null);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                read().ifPresent(Municipalities.this::keep);
            }
        });
    }

    /** Two reads may pass each other: the newer row stays. */
    private void keep(Municipality read) {
        kept.accumulateAndGet(
                read,
                (before, now) -> before != null && now != null && before.version() > now.version() ? before : now);
    }

    private Optional<Municipality> read() {
        return database.sql("""
                        select name_fi, genitive_fi, name_sv, code, feedback_email, accessibility_assessed_on, example,
                            lock_version
                        from organisation_municipality
                        """)
                .query((row, number) -> new Municipality(
                        new Details(
                                row.getString("name_fi"),
                                row.getString("genitive_fi"),
                                row.getString("name_sv"),
                                row.getString("code"),
                                row.getString("feedback_email"),
                                row.getObject("accessibility_assessed_on", LocalDate.class)),
                        row.getBoolean("example"),
                        row.getLong("lock_version")))
                .optional();
    }

    private String message(String code) {
        return messages.getMessage(code, null, Language.FINNISH.locale());
    }
}
