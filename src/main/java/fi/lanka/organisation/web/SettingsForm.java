package fi.lanka.organisation.web;

import fi.lanka.organisation.Municipality;
import fi.lanka.organisation.Municipality.Details;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The municipality's details, as typed. */
record SettingsForm(
        @Nullable String name,
        @Nullable String genitive,
        @Nullable String nameSv,
        @Nullable String code,
        @Nullable String feedbackEmail,
        @Nullable String accessibilityAssessedOn,
        @Nullable String dataProtectionOfficer,
        @Nullable String dataProtectionEmail,
        @Nullable String version) {

    static SettingsForm from(Municipality municipality) {
        return new SettingsForm(
                municipality.name(),
                municipality.genitive(),
                municipality.nameSv(),
                Objects.requireNonNullElse(municipality.code(), ""),
                Objects.requireNonNullElse(municipality.feedbackEmail(), ""),
                Typed.write(municipality.accessibilityAssessedOn()),
                Objects.requireNonNullElse(municipality.details().dataProtectionOfficer(), ""),
                Objects.requireNonNullElse(municipality.details().dataProtectionEmail(), ""),
                String.valueOf(municipality.version()));
    }

    long seenVersion() {
        return Typed.version(version);
    }

    Details details() {
        Typed typed = new Typed();
        LocalDate assessedOn = typed.optionalDay("accessibilityAssessedOn", accessibilityAssessedOn);
        typed.pass();
        return new Details(
                Typed.text(name),
                Typed.text(genitive),
                Typed.text(nameSv),
                Typed.orNull(code),
                Typed.orNull(feedbackEmail),
                assessedOn,
                Typed.orNull(dataProtectionOfficer),
                Typed.orNull(dataProtectionEmail));
    }
}
