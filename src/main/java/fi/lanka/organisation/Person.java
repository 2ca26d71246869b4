package fi.lanka.organisation;

import fi.lanka.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who works with the municipality's wellbeing, and the account they sign in with. */
@Entity
@Table(name = "organisation_person")
public class Person {

    @Id
    private UUID id;

    @Column
    private String name;

    @Column
    private @Nullable String email;

    @Column
    private @Nullable String username;

    @Column
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private PersonState state;

    @Column
    private String language;

    @Column
    private boolean administrator;

    @Version
    private @Nullable Long lockVersion;

    @Column
    private Instant createdAt;

    @Column
    private @Nullable UUID createdBy;

    protected Person() {}

    Person(Newcomer newcomer, @Nullable String passwordHash, Instant now, @Nullable UUID by) {
        this.id = UUID.randomUUID();
        this.name = newcomer.name();
        this.email = newcomer.email();
        this.username = newcomer.username();
        this.passwordHash = passwordHash;
        this.state = passwordHash == null ? PersonState.INVITED : PersonState.ACTIVE;
        this.language = newcomer.language();
        this.administrator = newcomer.administrator();
        this.createdAt = now;
        this.createdBy = by;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String name() {
        return name;
    }

    public @Nullable String username() {
        return username;
    }

    public PersonState state() {
        return state;
    }

    public boolean administrator() {
        return administrator;
    }

    public Language language() {
        return Language.tagged(language).orElseThrow();
    }

    public @Nullable String email() {
        return email;
    }

    @Nullable
    Long version() {
        return lockVersion;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    /** An invited person becomes active with the first password. */
    void givePassword(String hash) {
        passwordHash = hash;
        state = PersonState.ACTIVE;
    }

    void call(String newName, @Nullable String newEmail, @Nullable String newUsername) {
        name = newName;
        email = newEmail;
        username = newUsername;
    }

    void mark(boolean asAdministrator) {
        administrator = asAdministrator;
    }

    /** As somebody invited anew: with no password, and no more than their seats give. */
    void reopen() {
        state = PersonState.INVITED;
        administrator = false;
    }

    void read(Language chosen) {
        language = chosen.tag();
    }

    /** The hash goes at once: a closed account keeps nothing that could open it. */
    void close() {
        passwordHash = null;
        state = PersonState.CLOSED;
    }
}
