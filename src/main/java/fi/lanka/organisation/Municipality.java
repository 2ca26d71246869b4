package fi.lanka.organisation;

import fi.lanka.shared.Name;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The municipality that this installation serves.
 *
 * @param example whether this is the example municipality
 * @param version of the row, for a stale form
 */
public record Municipality(Details details, boolean example, long version) {

    /**
     * What an administrator can tell and change.
     *
     * @param genitive of the name, for headings: "Hämeenlinnan"
     * @param nameSv empty where it has no Swedish name
     * @param code of Statistics Finland, three digits; null until told
     * @param feedbackEmail null until told
     * @param accessibilityAssessedOn null until the service has been assessed
     */
    public record Details(
            String name,
            String genitive,
            String nameSv,
            @Nullable String code,
            @Nullable String feedbackEmail,
            @Nullable LocalDate accessibilityAssessedOn) {}

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
