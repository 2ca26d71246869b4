package fi.lanka.calendar;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.RuleViolated;
import java.util.Optional;

/** Who may set the year's days, and who may see how far a report has come that is not public yet. */
public final class CalendarRules {

    private CalendarRules() {}

    public static Optional<RuleViolated> refusesToSet(Actor actor) {
        return actor.coordinator()
                ? Optional.empty()
                : Optional.of(RuleViolated.notYours("calendar.refused.not-coordinator"));
    }

    static void requireToSet(Actor actor) {
        refusesToSet(actor).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Whoever reads drafts anyway; to the others the days alone are told. */
    public static boolean seesProgress(Actor actor) {
        return actor.coordinator()
                || actor.administrator()
                || actor.inWorkingGroup()
                || actor.sectorContact()
                || actor.writer();
    }
}
