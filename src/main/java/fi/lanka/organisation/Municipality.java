package fi.lanka.organisation;

import fi.lanka.shared.Name;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The municipality that this installation serves.
 *
 * @param example whether this is the example municipality
 * @param version of the row, for a stale form
 * @param statements what it says in its own words; a text that it has not written is absent
 */
public record Municipality(Details details, boolean example, long version, Map<StatementText, Name> statements) {

    public Municipality {
        statements = Map.copyOf(statements);
    }

    /**
     * What an administrator can tell and change.
     *
     * @param genitive of the name, for headings: "Hämeenlinnan"
     * @param nameSv empty where it has no Swedish name
     * @param code of Statistics Finland, three digits; null until told
     * @param feedbackEmail null until told
     * @param accessibilityAssessedOn null until the service has been assessed
     * @param dataProtectionOfficer the name; null until told
     * @param dataProtectionEmail null until told
     */
    public record Details(
            String name,
            String genitive,
            String nameSv,
            @Nullable String code,
            @Nullable String feedbackEmail,
            @Nullable LocalDate accessibilityAssessedOn,
            @Nullable String dataProtectionOfficer,
            @Nullable String dataProtectionEmail) {

        /** Before anybody has told who looks after data protection. */
        public Details(
                String name,
                String genitive,
                String nameSv,
                @Nullable String code,
                @Nullable String feedbackEmail,
                @Nullable LocalDate accessibilityAssessedOn) {
            this(name, genitive, nameSv, code, feedbackEmail, accessibilityAssessedOn, null, null);
        }
    }

    public String name() {
        return details.name();
    }

    /** As it stands on pages; it has no English name. */
    public Name called() {
        return new Name(details.name(), details.nameSv(), "");
    }

    public String genitive() {
        return details.genitive();
    }

    public String nameSv() {
        return details.nameSv();
    }

    public @Nullable String code() {
        return details.code();
    }

    public @Nullable String feedbackEmail() {
        return details.feedbackEmail();
    }

    public @Nullable LocalDate accessibilityAssessedOn() {
        return details.accessibilityAssessedOn();
    }
}
