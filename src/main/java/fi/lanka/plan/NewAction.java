package fi.lanka.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param sector the owner; null while it is not yet named
 * @param partners empty when there are none
 * @param euros what it is meant to cost, by year; empty when not told
 * @param personYears full-time years of work; null when not told
 * @param lifeStage null when not told
 * @param themes empty when none is named
 * @param example made up: said wherever it shows
 */
public record NewAction(
        String wording,
        @Nullable UUID sector,
        String partners,
        int firstYear,
        int lastYear,
        String resources,
        Map<Integer, BigDecimal> euros,
        @Nullable BigDecimal personYears,
        String targetGroup,
        @Nullable LifeStage lifeStage,
        String themes,
        boolean example) {

    public NewAction {
        euros = Map.copyOf(euros);
    }

    /** With the resources in words only. */
    public NewAction(
            String wording,
            @Nullable UUID sector,
            String partners,
            int firstYear,
            int lastYear,
            String resources,
            String targetGroup,
            boolean example) {
        this(wording, sector, partners, firstYear, lastYear, resources, Map.of(), null, targetGroup, null, "", example);
    }

    /** As it is taken, or everything that is wrong with it. */
    NewAction checked(boolean ownerNeeded) {
        Checks checks = new Checks();
        NewAction taken = new NewAction(
                checks.wording(wording),
                sector,
                checks.optional("partners", partners, Checks.WORDING),
                firstYear,
                lastYear,
                checks.optional("resources", resources, Checks.REASON),
                euros,
                personYears,
                checks.optional("targetGroup", targetGroup, Checks.SHORT),
                lifeStage,
                checks.optional("themes", themes, Checks.SHORT),
                example);
        checks.years(firstYear, lastYear);
        checks.personYears("personYears", personYears);
        new TreeMap<>(euros).forEach((year, sum) -> {
            checks.euros("euros", sum);
            if (year < firstYear || year > lastYear) {
                checks.problem("euros", "plan.invalid.euros-outside-years", "" + year);
            }
        });
        if (ownerNeeded && sector == null) {
            checks.problem("sector", "plan.invalid.owner-missing");
        }
        checks.pass();
        return taken;
    }
}
