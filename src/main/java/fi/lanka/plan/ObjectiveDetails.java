package fi.lanka.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objective with all that hangs from it.
 *
 * @param followUps those in force, newest year first
 * @param earlierFollowUps those that were corrected, the last corrected first
 * @param earlierWordings that had been approved, newest first
 * @param findings of an earlier term that this objective takes up
 */
public record ObjectiveDetails(
        ObjectiveRow objective,
        UUID plan,
        UUID goal,
        String goalWording,
        UUID term,
        String termName,
        String termSlug,
        String planName,
        int planFirstYear,
        int planLastYear,
        List<FollowUpRow> followUps,
        List<FollowUpRow> earlierFollowUps,
        List<EarlierWording> earlierWordings,
        List<EarlierAction> earlierActions,
        List<HandedOver> handOvers,
        List<TakenUp> findings) {

    /**
     * @param id that a form is opened on
     * @param cost euros; null when not known
     * @param nextChange what changes in the next year; empty when nothing does
     * @param by null when the system entered it
     * @param corrected whether an earlier row of the same year stands behind it
     */
    public record FollowUpRow(
            UUID id,
            UUID action,
            int year,
            ActionStatus status,
            String done,
            String effect,
            @Nullable BigDecimal cost,
            String nextChange,
            boolean example,
            LocalDate toldOn,
            @Nullable String by,
            boolean corrected) {}

    public record EarlierWording(String wording, LocalDate validFrom, LocalDate validTo, String reason) {}

    /** An action's wording and years that were revised, newest first. */
    public record EarlierAction(
            UUID action,
            String wording,
            int firstYear,
            int lastYear,
            LocalDate validFrom,
            LocalDate validTo,
            String reason) {}

    /** @param fromDay the first day of the new owner */
    public record HandedOver(UUID action, String from, String to, LocalDate fromDay, String reason) {}

    /** @param action that takes it up; null: the objective as a whole */
    public record TakenUp(@Nullable UUID action, String wording, FindingKind kind, UUID term, String termName) {}

    public Optional<ActionRow> action(UUID id) {
        return objective.actions().stream()
                .filter(action -> action.id().equals(id))
                .findAny();
    }

    public Optional<TargetRow> target(UUID id) {
        return objective.targets().stream()
                .filter(target -> target.id().equals(id))
                .findAny();
    }

    public List<FollowUpRow> followUpsOf(UUID action) {
        return followUps.stream().filter(told -> told.action().equals(action)).toList();
    }

    public Optional<FollowUpRow> followUpOf(UUID action, int year) {
        return followUpsOf(action).stream().filter(told -> told.year() == year).findAny();
    }

    public List<FollowUpRow> earlierFollowUpsOf(UUID action) {
        return earlierFollowUps.stream()
                .filter(told -> told.action().equals(action))
                .toList();
    }

    public List<EarlierAction> earlierOf(UUID action) {
        return earlierActions.stream()
                .filter(earlier -> earlier.action().equals(action))
                .toList();
    }

    public List<HandedOver> handOversOf(UUID action) {
        return handOvers.stream().filter(over -> over.action().equals(action)).toList();
    }
}
