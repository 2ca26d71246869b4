package fi.lanka.report;

import fi.lanka.organisation.BodyKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place on a template's way. Stops of the same ordinal are asked at the same time.
 *
 * @param body null: every body of the kind
 * @param days that it is usually given for a statement; null where the coordinator gives the day when sending
 */
public record Stop(
        int ordinal,
        BodyKind bodyKind,
        @Nullable UUID body,
        StepPurpose purpose,
        @Nullable Integer days) {}
