package fi.lanka.organisation;

import fi.lanka.journal.Journal;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import fi.lanka.shared.RuleViolated;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and their accounts. Where {@code by} is null, the system itself acts. */
@Service
public class People {

    private static final Pattern USERNAME = Pattern.compile("[a-zåäö0-9._-]+");

    private final PersonRepository repository;
    private final Actors actors;
    private final Passwords passwords;
    private final Guesses guesses;
    private final OpenSessions sessions;
    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    People(
            PersonRepository repository,
            Actors actors,
            Passwords passwords,
            Guesses guesses,
            OpenSessions sessions,
            JdbcClient database,
            Journal journal,
            HouseClock clock) {
        this.repository = repository;
        this.actors = actors;
        this.passwords = passwords;
        this.guesses = guesses;
        this.sessions = sessions;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** With the seats of today; empty for someone whose account is not open. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(PersonId person) {
        return actors.withId(person.value());
    }

    @Transactional(readOnly = true)
    public Actor actor(String username) {
        return actors.withUsername(username)
                .orElseThrow(() -> new IllegalArgumentException("no open account " + username));
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> people) {
        Map<UUID, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            database.sql("select id, name from organisation_person where id in (:people)")
                    .param("people", people)
                    .query(PersonName.class)
                    .list()
                    .forEach(person -> names.put(person.id(), person.name()));
        }
        return names;
    }

    /** Everyone with an open account. */
    @Transactional(readOnly = true)
    public List<PersonName> active() {
        return database.sql("""
                        select id, name from organisation_person where state = 'ACTIVE'
                        order by name collate "fi-x-icu", id
                        """).query(PersonName.class).list();
    }

    /** Everyone, whether their account is open or not. */
    @Transactional(readOnly = true)
    public List<PersonName> all() {
        return database.sql("""
                        select id, name from organisation_person order by name collate "fi-x-icu", id
                        """).query(PersonName.class).list();
    }

    /** Everyone with an open account and a seat as a writer or a coordinator today. */
    @Transactional(readOnly = true)
    public List<PersonName> writers() {
        return database.sql("""
                        select id, name from organisation_person p
                        where state = 'ACTIVE' and exists (
                            select 1 from organisation_membership m
                            where m.person_id = p.id and m.role in ('WRITER', 'COORDINATOR')
                            and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today))
                        order by name collate "fi-x-icu", id
                        """)
                .param("today", clock.today())
                .query(PersonName.class)
                .list();
    }

    /** Without a password someone is invited and cannot sign in yet. */
    @Transactional
    public Person add(@Nullable Actor by, Newcomer newcomer, @Nullable String rawPassword) {
        Checks.onlyAdministrator(by);
        Newcomer checked = checked(newcomer, rawPassword);
        String hash = rawPassword == null ? null : passwords.hash(rawPassword);
        Person person = new Person(checked, hash, clock.instant(), by == null ? null : by.id());
        save(person);
        write(by, "PERSON_ADDED", person);
        return person;
    }

    /** Makes the administrator of an empty house, whom nobody adds. */
    void addFirst(String name, String username, String rawPassword) {
        add(null, new Newcomer(name, null, username, Language.FINNISH.tag(), true), rawPassword);
    }

    private void save(Person person) {
        try {
            repository.saveAndFlush(person);
        } catch (DataIntegrityViolationException refusal) {
            if (Checks.brokeRule(refusal, "organisation_person_username_key")) {
                throw new InvalidInput("username", "organisation.username.taken");
            }
            throw refusal;
        }
    }

    private Newcomer checked(Newcomer newcomer, @Nullable String rawPassword) {
        Checks checks = new Checks();
        String name = checks.text("name", newcomer.name(), 120);
        String email = checks.email("email", newcomer.email());
        String username = username(checks, newcomer.username(), null);
        if (Language.tagged(newcomer.language()).isEmpty()) {
            checks.problem("language", "organisation.needed");
        }
        if (rawPassword != null) {
            passwords.check(checks, "password", rawPassword);
            if (username == null) {
                checks.problem("username", "organisation.username.needed");
            }
        }
        checks.pass();
        return new Newcomer(name, email, username, newcomer.language(), newcomer.administrator());
    }

    /** @param before the one that is theirs already, and so not taken by another */
    private @Nullable String username(Checks checks, @Nullable String typed, @Nullable String before) {
        String username = checks.optional("username", typed, 60);
        if (username == null) {
            return null;
        }
        String lower = username.toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(lower).matches()) {
            checks.problem("username", "organisation.username.malformed");
        } else if (!lower.equals(before) && repository.existsByUsername(lower)) {
            checks.problem("username", "organisation.username.taken");
        }
        return lower;
    }

    /**
     * Another name, address or username, or one given at last; with another username one signs in anew. An account that is
     * in use keeps some username.
     */
    @Transactional
    public void change(
            Actor by, PersonId id, long version, String name, @Nullable String email, @Nullable String username) {
        Checks.onlyAdministrator(by);
        Person person = person(id);
        Checks.sameVersion(person.version(), version);
        String before = person.username();
        Checks checks = new Checks();
        String checkedName = checks.text("name", name, 120);
        String checkedEmail = checks.email("email", email);
        String checkedUsername = username(checks, username, before);
        if (checkedUsername == null && person.state() == PersonState.ACTIVE) {
            checks.problem("username", "organisation.username.in-use");
        }
        checks.pass();
        if (!Objects.equals(before, checkedUsername)) {
            shutSessions(person, null);
        }
        person.call(checkedName, checkedEmail, checkedUsername);
        save(person);
        write(by, "PERSON_CHANGED", person);
    }

    @Transactional
    public void makeAdministrator(Actor by, PersonId id) {
        Checks.onlyAdministrator(by);
        Person person = person(id);
        PersonRules.mayBecomeAdministrator(person);
        person.mark(true);
        write(by, "ADMINISTRATOR_MADE", person);
    }

    @Transactional
    public void unmakeAdministrator(Actor by, PersonId id) {
        Person person = requireAdministratorToTake(by, id);
        person.mark(false);
        cancelLinksMadeBy(person);
        write(by, "ADMINISTRATOR_UNMADE", person);
    }

    /** Asked before the page that confirms, too. */
    @Transactional
    public Person requireAdministratorToTake(Actor by, PersonId id) {
        Checks.onlyAdministrator(by);
        Person person = person(id);
        PersonRules.mayLoseAdministration(by, person, activeAdministrators());
        return person;
    }

    @Transactional
    public void reopen(Actor by, PersonId id) {
        requireReopenable(by, id).reopen();
        write(by, "PERSON_REOPENED", person(id));
    }

    /** Asked before the page that confirms, too. */
    @Transactional
    public Person requireReopenable(Actor by, PersonId id) {
        Checks.onlyAdministrator(by);
        Person person = person(id);
        PersonRules.mayReopen(person);
        return person;
    }

    /** Asked before the page that tells what a link does, too. */
    @Transactional
    public Person requireLinkable(Actor by, PersonId id) {
        Checks.onlyAdministrator(by);
        Person person = person(id);
        PersonRules.mayHaveLink(person);
        return person;
    }

    /** Whoever holds the person's link is the person. */
    void openByLink(PersonId id, String username, String rawPassword) {
        Person person = person(id);
        Checks checks = new Checks();
        String before = person.username();
        String chosen = before == null ? username(checks, username, null) : before;
        if (chosen == null) {
            checks.problem("username", "organisation.username.needed");
        }
        passwords.check(checks, "password", rawPassword);
        checks.pass();
        person.call(person.name(), person.email(), chosen);
        person.givePassword(passwords.hash(rawPassword));
        save(person);
        journal.write(id.value(), "LINK_USED", "PERSON", id.value());
        shutSessions(person, null);
    }

    /** A link that was handed out opens nothing once the account is closed or has another password. */
    private void cancelLink(Person person) {
        database.sql("delete from organisation_link where person_id = ?")
                .param(person.id().value())
                .update();
    }

    /** Whoever is no longer an administrator may still have the addresses that they made for others. */
    private void cancelLinksMadeBy(Person person) {
        database.sql("delete from organisation_link where created_by = ?")
                .param(person.id().value())
                .update();
    }

    /** From the next request on this person is nobody here; what they did stays theirs. */
    @Transactional
    public void close(@Nullable Actor by, PersonId id) {
        Person person = requireClosable(by, id);
        person.close();
        cancelLink(person);
        cancelLinksMadeBy(person);
        write(by, "PERSON_CLOSED", person);
        shutSessions(person, null);
    }

    /** Asked before the page that confirms, too. */
    @Transactional
    public Person requireClosable(@Nullable Actor by, PersonId id) {
        Checks.onlyAdministrator(by);
        Person person = person(id);
        PersonRules.mayClose(by, person, activeAdministrators());
        return person;
    }

    /** Locked, so that two administrators who close each other at once do not leave the house without any. */
    private int activeAdministrators() {
        return database.sql("""
                        select id from organisation_person where administrator and state = 'ACTIVE' order by id for update
                        """).query(UUID.class).list().size();
    }

    /** An administrator gives a new password: the first one opens the account. */
    @Transactional
    public void givePassword(@Nullable Actor by, PersonId id, String rawPassword) {
        Checks.onlyAdministrator(by);
        Person person = person(id);
        if (person.state() == PersonState.CLOSED) {
            throw RuleViolated.notNow("organisation.person.closed-already");
        }
        if (person.username() == null) {
            throw RuleViolated.notNow("organisation.person.no-username");
        }
        put(by, person, "password", rawPassword, null);
    }

    /** One's own, with the old one; the other sessions are shut, in case somebody else has the old one. */
    @Transactional
    public void changePassword(Actor self, String oldPassword, String rawPassword, String ownSession) {
        Person person = person(self.person());
        requireOldPassword(person, oldPassword);
        put(self, person, "fresh", rawPassword, ownSession);
    }

    /** A session left open is not a place to guess the password in. */
    private void requireOldPassword(Person person, String typed) {
        String guessed = "old password of " + person.id();
        long minutes = guesses.enter(guessed);
        if (minutes > 0) {
            throw new InvalidInput(
                    "old",
                    minutes == 1 ? "organisation.password.wait.minute" : "organisation.password.wait.minutes",
                    minutes);
        }
        if (!passwords.matches(typed, person.passwordHash())) {
            throw new InvalidInput("old", "organisation.password.wrong");
        }
        guesses.forget(guessed);
    }

    /** From the next page on. */
    @Transactional
    public void chooseLanguage(Actor self, Language language) {
        Person person = person(self.person());
        if (person.language() != language) {
            person.read(language);
            write(self, "LANGUAGE_CHOSEN", person);
        }
    }

    private void put(
            @Nullable Actor by, Person person, String field, String rawPassword, @Nullable String exceptSession) {
        Checks checks = new Checks();
        passwords.check(checks, field, rawPassword);
        checks.pass();
        person.givePassword(passwords.hash(rawPassword));
        cancelLink(person);
        write(by, "PASSWORD_CHANGED", person);
        shutSessions(person, exceptSession);
    }

    private Person person(PersonId id) {
        return repository.findById(id.value()).orElseThrow(RuleViolated::notFound);
    }

    private void write(@Nullable Actor by, String verb, Person person) {
        journal.write(by == null ? null : by.id(), verb, "PERSON", person.id().value());
    }

    private void shutSessions(Person person, @Nullable String exceptSession) {
        String username = person.username();
        if (username != null) {
            sessions.shutAfterCommit(username, exceptSession);
        }
    }
}
