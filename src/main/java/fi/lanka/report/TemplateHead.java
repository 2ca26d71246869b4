package fi.lanka.report;

import fi.lanka.shared.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template.
 *
 * @param draft being changed, and not yet used for any report
 * @param version that a form is opened on
 * @param by null: comes with the product
 */
public record TemplateHead(
        UUID id,
        ReportKind kind,
        int number,
        boolean draft,
        long version,
        Instant createdAt,
        @Nullable String by) {

    public LocalDate createdOn() {
        return LocalDate.ofInstant(createdAt, HouseClock.ZONE);
    }
}
