package fi.lanka.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a row was made and by whom; nobody when the system itself made it. */
@Embeddable
record Made(
        @Column(name = "created_at", nullable = false, updatable = false)
        Instant at,

        @Column(name = "created_by", updatable = false) @Nullable
        UUID by) {}
