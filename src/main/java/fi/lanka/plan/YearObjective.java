package fi.lanka.plan;

import fi.lanka.shared.Name;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objective as it was carried out in one year: its actions of that year, and its targets.
 *
 * @param bodyName of the leading board
 */
public record YearObjective(
        UUID id,
        String goal,
        String wording,
        UUID body,
        String bodyName,
        boolean example,
        List<YearAction> actions,
        List<YearTarget> targets) {

    /** The same with some of its actions only. */
    public YearObjective withActions(List<YearAction> some) {
        return new YearObjective(id, goal, wording, body, bodyName, example, some, targets);
    }

    /**
     * @param owner name of the sector whose it was at the end of the year, null while there was none
     * @param status null when nothing was told of the year; what was done, its effect and next year's change are then empty
     * @param cost in euros; null when it was not told
     */
    public record YearAction(
            UUID id,
            String wording,
            @Nullable String owner,
            @Nullable String ownerShortName,
            boolean example,
            @Nullable ActionStatus status,
            String done,
            String effect,
            @Nullable BigDecimal cost,
            String nextChange) {}

    /** @param code the indicator's */
    public record YearTarget(
            String code,
            Name indicator,
            String unit,
            int decimals,
            @Nullable BigDecimal baseline,
            @Nullable Integer baselineYear,
            BigDecimal target,
            int targetYear,
            String criterion,
            boolean example) {}
}
