package fi.lanka.organisation;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Municipality.Details;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Language;
import fi.lanka.shared.Name;
import fi.lanka.shared.RuleViolated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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
    private static final int LONGEST_STATEMENT = 4000;

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
        return read.orElseGet(() -> new Municipality(untold(), false, 0, Map.of()));
    }

    /** Somebody, or the first start, has made its row. */
    boolean established() {
        return read().isPresent();
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
                            feedback_email, accessibility_assessed_on, data_protection_officer, data_protection_email,
                            example, lock_version, created_at, created_by)
                        values (:id, true, :name, :nameSv, :genitive, :code, :feedbackEmail, :accessibilityAssessedOn,
                            :dataProtectionOfficer, :dataProtectionEmail, :example, 0, :now, :by)
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
                            accessibility_assessed_on = :accessibilityAssessedOn,
                            data_protection_officer = :dataProtectionOfficer,
                            data_protection_email = :dataProtectionEmail, lock_version = lock_version + 1
                        where lock_version = :version returning id
                        """)
                .param("version", version)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> RuleViolated.notNow("organisation.stale"));
        journal.write(by.id(), "MUNICIPALITY_CHANGED", "MUNICIPALITY", id);
        renewAfterCommit();
    }

    /**
     * What the public statements say beside the product's own text; empty words take it away.
     *
     * @param words in Finnish at least, where there are any
     */
    @Transactional
    public void say(Actor by, long version, StatementText text, Name words) {
        Checks.onlyAdministrator(by);
        Name checked = checked(words);
        UUID id = database.sql("""
                        update organisation_municipality set lock_version = lock_version + 1
                        where lock_version = :version returning id
                        """)
                .param("version", version)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> RuleViolated.notNow("organisation.stale"));
        database.sql("""
                        insert into organisation_statement
                            (id, municipality_id, kind, words_fi, words_sv, words_en, created_at, created_by)
                        values (:id, :municipality, :kind, :fi, :sv, :en, :now, :by)
                        on conflict (municipality_id, kind) do update
                            set words_fi = excluded.words_fi, words_sv = excluded.words_sv, words_en = excluded.words_en
                        """)
                .param("id", UUID.randomUUID())
                .param("municipality", id)
                .param("kind", text.name())
                .param("fi", checked.fi())
                .param("sv", checked.sv())
                .param("en", checked.en())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.id())
                .update();
        journal.write(by.id(), "STATEMENT_CHANGED", "MUNICIPALITY", id);
        renewAfterCommit();
    }

    /** Readers of another language get the Finnish where there is none in theirs: so it comes first. */
    private static Name checked(Name words) {
        Checks checks = new Checks();
        String fi = checks.optional("wordsFi", words.fi(), LONGEST_STATEMENT);
        String sv = checks.optional("wordsSv", words.sv(), LONGEST_STATEMENT);
        String en = checks.optional("wordsEn", words.en(), LONGEST_STATEMENT);
        if (fi == null && (sv != null || en != null)) {
            checks.problem("wordsFi", "organisation.statement.finnish-first");
        }
        checks.pass();
        return new Name(
                Objects.requireNonNullElse(fi, ""),
                Objects.requireNonNullElse(sv, ""),
                Objects.requireNonNullElse(en, ""));
    }

    private JdbcClient.StatementSpec with(Details details, String sql) {
        return database.sql(sql)
                .param("name", details.name())
                .param("nameSv", details.nameSv())
                .param("genitive", details.genitive())
                .param("code", details.code())
                .param("feedbackEmail", details.feedbackEmail())
                .param("accessibilityAssessedOn", details.accessibilityAssessedOn())
                .param("dataProtectionOfficer", details.dataProtectionOfficer())
                .param("dataProtectionEmail", details.dataProtectionEmail());
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
        String officer = checks.optional("dataProtectionOfficer", details.dataProtectionOfficer(), 120);
        String officersEmail = checks.email("dataProtectionEmail", details.dataProtectionEmail());
        checks.pass();
        return new Details(
                name,
                genitive,
                nameSv == null ? "" : nameSv,
                code,
                feedbackEmail,
                details.accessibilityAssessedOn(),
                officer,
                officersEmail);
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

    /** The row once for each of its statements, in one statement to the database. */
    private Optional<Municipality> read() {
        return database.sql("""
                        select m.name_fi, m.genitive_fi, m.name_sv, m.code, m.feedback_email, m.accessibility_assessed_on,
                            m.data_protection_officer, m.data_protection_email, m.example, m.lock_version,
                            s.kind, s.words_fi, s.words_sv, s.words_en
                        from organisation_municipality m
                        left join organisation_statement s on s.municipality_id = m.id and s.words_fi <> ''
                        """).query(Municipalities::municipality);
    }

    private static Optional<Municipality> municipality(ResultSet rows) throws SQLException {
        Map<StatementText, Name> statements = new EnumMap<>(StatementText.class);
        Municipality untouched = null;
        while (rows.next()) {
            if (untouched == null) {
                untouched = new Municipality(
                        details(rows), rows.getBoolean("example"), rows.getLong("lock_version"), Map.of());
            }
            if (rows.getString("kind") != null) {
                statements.put(
                        StatementText.valueOf(rows.getString("kind")),
                        new Name(rows.getString("words_fi"), rows.getString("words_sv"), rows.getString("words_en")));
            }
        }
        return Optional.ofNullable(untouched)
                .map(read -> new Municipality(read.details(), read.example(), read.version(), statements));
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                row.getString("name_fi"),
                row.getString("genitive_fi"),
                row.getString("name_sv"),
                row.getString("code"),
                row.getString("feedback_email"),
                row.getObject("accessibility_assessed_on", LocalDate.class),
                row.getString("data_protection_officer"),
                row.getString("data_protection_email"));
    }

    private String message(String code) {
        return messages.getMessage(code, null, Language.FINNISH.locale());
    }
}
