package fi.lanka.organisation;

import fi.lanka.journal.Journal;
import fi.lanka.shared.HouseClock;
import fi.lanka.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links: with one somebody opens their account, or chooses a new password in place of a forgotten one, without the
 * administrator ever knowing it. The link is told once and only its hash is kept; a used, a cancelled and a never made one are
 * all the same to whoever tries it.
 */
@Service
public class Links {

    private static final Duration LIFE = Duration.ofDays(7);
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final People people;
    private final Municipalities municipalities;
    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    Links(People people, Municipalities municipalities, JdbcClient database, Journal journal, HouseClock clock) {
        this.people = people;
        this.municipalities = municipalities;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A link just made. It is shown now or never.
     *
     * @param token the secret end of its address
     */
    public record Made(String token, LocalDate lastDay) {

        /** A record's own words would tell the secret to a log. */
        @Override
        public String toString() {
            return "a link until " + lastDay;
        }
    }

    /**
     * Whom a link is for.
     *
     * @param username null where they are to choose one
     * @param language the tag of the pages' language for them
     * @param newcomer whether the account has not been opened yet
     */
    public record Holder(String name, @Nullable String username, String language, boolean newcomer) {}

    /** The one before it is cancelled. */
    @Transactional
    public Made make(Actor by, PersonId person) {
        people.requireLinkable(by, person);
        Instant expires = clock.instant().plus(LIFE);
        String token = replace(person.value(), expires, by.id());
        journal.write(by.id(), "LINK_MADE", "PERSON", person.value());
        return new Made(token, LocalDate.ofInstant(expires, HouseClock.ZONE));
    }

    /** Until when the person's link can be used; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(Actor by, PersonId person) {
        Checks.onlyAdministrator(by);
        return database.sql("select expires_at from organisation_link where person_id = :person and expires_at > :now")
                .param("person", person.value())
                .param("now", now())
                .query(Timestamp.class)
                .optional()
                .map(expires -> LocalDate.ofInstant(expires.toInstant(), HouseClock.ZONE));
    }

    @Transactional(readOnly = true)
    public Optional<Holder> holder(String token) {
        return database.sql("""
                        select p.name, p.username, p.language, p.state = 'INVITED' as newcomer
                          from organisation_link l join organisation_person p on p.id = l.person_id
                         where l.token_hash = :hash and l.expires_at > :now
                        """)
                .param("hash", hash(token))
                .param("now", now())
                .query(Holder.class)
                .optional();
    }

    /**
     * Opens the account, or changes its password.
     *
     * @param username looked at only where the person has none
     * @return false where the link opens nothing, and nothing has been changed
     */
    @Transactional
    public boolean use(String token, String username, String rawPassword) {
        Optional<UUID> person = held(token, "person_id is not null");
        person.ifPresent(id -> people.openByLink(new PersonId(id), username, rawPassword));
        forget(token);
        return person.isPresent();
    }

    /** For the log of a start in an empty house; the one of the start before is cancelled. */
    @Transactional
    String makeForFirstAdministrator() {
        return replace(null, null, null);
    }

    @Transactional(readOnly = true)
    public boolean opensTheHouse(String token) {
        return database.sql("""
                        select exists (select 1 from organisation_link where token_hash = ? and person_id is null)
                           and not exists (select 1 from organisation_person)
                        """).param(hash(token)).query(Boolean.class).single();
    }

    /** @return false where the link opens nothing, or somebody is here already */
    @Transactional
    public boolean openHouse(String token, String name, String username, String rawPassword) {
        if (!opensTheHouse(token) || held(token, "person_id is null").isEmpty()) {
            return false;
        }
        people.addFirst(name, username, rawPassword);
        forget(token);
        if (!municipalities.established()) {
            municipalities.establish(null, municipalities.untold(), false);
        }
        return true;
    }

    /** Held until the transaction ends: of two who try at the same time the second waits, and finds nothing. */
    private Optional<UUID> held(String token, String whose) {
        return database.sql("""
                        select coalesce(person_id, id) from organisation_link
                        where token_hash = :hash and (expires_at is null or expires_at > :now) and %s
                        for update
                        """.formatted(whose))
                .param("hash", hash(token))
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    private void forget(String token) {
        database.sql("delete from organisation_link where token_hash = ?")
                .param(hash(token))
                .update();
    }

    private String replace(@Nullable UUID person, @Nullable Instant expires, @Nullable UUID by) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql("""
                        insert into organisation_link (id, person_id, token_hash, expires_at, created_at, created_by)
                        values (:id, :person, :hash, :expires, :now, :by)
                        on conflict (person_id) do update set token_hash = excluded.token_hash,
                            expires_at = excluded.expires_at, created_at = excluded.created_at,
                            created_by = excluded.created_by
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("hash", hash(token))
                .param("expires", expires == null ? null : Timestamp.from(expires))
                .param("now", now())
                .param("by", by)
                .update();
        return token;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String hash(String token) {
        return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
    }
}
