package fi.lanka.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param sector the owner; null while it is not yet named
 * @param partners empty when there are none
 * @param example made up: said wherever it shows
 */
public record NewAction(
        String wording,
        @Nullable UUID sector,
        String partners,
        int firstYear,
        int lastYear,
        String resources,
        String targetGroup,
        boolean example) {}
