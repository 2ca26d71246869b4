package fi.lanka.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param owner the sector's name, null while there is none
 * @param status of the newest follow-up, with its year and what was done; all null when nothing has been told yet
 */
public record ActionRow(
        UUID id,
        int ordinal,
        String wording,
        @Nullable String owner,
        @Nullable String ownerShortName,
        String partners,
        int firstYear,
        int lastYear,
        String resources,
        String targetGroup,
        boolean example,
        @Nullable ActionStatus status,
        @Nullable Integer statusYear,
        @Nullable String done) {}
