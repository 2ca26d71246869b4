package fi.lanka.report;

import fi.lanka.report.published.ReportContent;
import fi.lanka.shared.HouseClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen version (käsittelyversio): what bodies read.
 *
 * @param bytes canonical; {@code sha256} is their hash
 */
public record ReportVersion(
        UUID id,
        int number,
        byte[] bytes,
        String sha256,
        ReportContent content,
        Instant frozenAt,
        @Nullable String frozenBy) {

    /** In Finnish time. */
    public LocalDateTime frozenWhen() {
        return LocalDateTime.ofInstant(frozenAt, HouseClock.ZONE);
    }
}
