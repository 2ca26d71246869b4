package fi.lanka.plan.web;

import fi.lanka.plan.ActionRow;
import fi.lanka.plan.LifeStage;
import fi.lanka.plan.NewAction;
import fi.lanka.plan.ObjectiveDetails;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as typed.
 *
 * @param euros a line for each year: 2027: 15 000
 */
record ActionForm(
        @Nullable String wording,
        @Nullable String sector,
        @Nullable String partners,
        @Nullable String firstYear,
        @Nullable String lastYear,
        @Nullable String resources,
        @Nullable String euros,
        @Nullable String personYears,
        @Nullable String targetGroup,
        @Nullable String lifeStage,
        @Nullable String themes,
        @Nullable String version) {

    /** An action is usually of its plan's years. */
    static ActionForm in(ObjectiveDetails details) {
        Integer year = details.objective().year();
        return new ActionForm(
                "",
                "",
                "",
                Typed.write(year == null ? Integer.valueOf(details.planFirstYear()) : year),
                Typed.write(year == null ? Integer.valueOf(details.planLastYear()) : year),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    static ActionForm of(ActionRow action) {
        LifeStage stage = action.lifeStage();
        return new ActionForm(
                action.wording(),
                Typed.write(action.ownerId()),
                action.partners(),
                Typed.write(action.firstYear()),
                Typed.write(action.lastYear()),
                action.resources(),
                Typed.write(action.euros()),
                Typed.write(action.personYears()),
                action.targetGroup(),
                stage == null ? "" : stage.name(),
                action.themes(),
                String.valueOf(action.version()));
    }

    long seenVersion() {
        return Typed.version(version);
    }

    /** @param example whether the action is made up; no form says so */
    NewAction read(boolean example) {
        Typed typed = new Typed();
        UUID owner = typed.optionalId("sector", sector);
        int first = typed.year("firstYear", firstYear);
        int last = typed.year("lastYear", lastYear);
        return read(typed, Typed.text(wording), owner, first, last, example);
    }

    /** What its board decided stands as it was, whatever was sent. */
    NewAction readHowItIsRun(ActionRow action) {
        return read(
                new Typed(),
                action.wording(),
                action.ownerId(),
                action.firstYear(),
                action.lastYear(),
                action.example());
    }

    private NewAction read(Typed typed, String words, @Nullable UUID owner, int first, int last, boolean example) {
        Map<Integer, BigDecimal> byYear = typed.byYear("euros", euros);
        BigDecimal work = typed.optionalNumber("personYears", personYears);
        LifeStage stage = typed.optionalChoice("lifeStage", lifeStage, LifeStage.values());
        typed.pass();
        return new NewAction(
                words,
                owner,
                Typed.text(partners),
                first,
                last,
                Typed.text(resources),
                byYear,
                work,
                Typed.text(targetGroup),
                stage,
                Typed.text(themes),
                example);
    }
}
