package fi.lanka.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param version that a form is opened on
 * @param owner the sector's name, null while there is none
 * @param euros what it is meant to cost, by year
 * @param personYears full-time years of work; null when not told
 * @param lifeStage null when not told
 * @param status of the newest follow-up, with its year, what was done, what it cost in euros (null when not known) and what
 *     changes in the next year; all null when nothing has been told yet
 */
public record ActionRow(
        UUID id,
        long version,
        int ordinal,
        String wording,
        @Nullable UUID ownerId,
        @Nullable String owner,
        @Nullable String ownerShortName,
        String partners,
        int firstYear,
        int lastYear,
        String resources,
        List<YearFigure> euros,
        @Nullable BigDecimal personYears,
        String targetGroup,
        @Nullable LifeStage lifeStage,
        String themes,
        boolean example,
        @Nullable ActionStatus status,
        @Nullable Integer statusYear,
        @Nullable String done,
        @Nullable BigDecimal cost,
        @Nullable String nextChange) {}
