package fi.lanka.plan.web;

import fi.lanka.plan.NewObjective;
import fi.lanka.plan.ObjectiveDetails;
import fi.lanka.plan.ObjectiveRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objective as typed.
 *
 * @param goal the goal's id, and after {@link #UNDER} its sub-goal's where there is one
 */
record ObjectiveForm(
        @Nullable String wording,
        @Nullable String goal,
        @Nullable String board,
        @Nullable List<String> jointBoards,
        @Nullable String year,
        @Nullable String reason,
        @Nullable String version) {

    static final String UNDER = "_";

    static ObjectiveForm under(String goal) {
        return new ObjectiveForm("", goal, "", List.of(), "", "", "");
    }

    static ObjectiveForm of(ObjectiveDetails details) {
        ObjectiveRow objective = details.objective();
        return new ObjectiveForm(
                objective.wording(),
                objective.subGoalId() == null
                        ? details.goal().toString()
                        : details.goal() + UNDER + objective.subGoalId(),
                objective.body().toString(),
                objective.jointBoards().stream()
                        .map(joint -> joint.id().toString())
                        .toList(),
                Typed.write(objective.year()),
                objective.reason(),
                String.valueOf(objective.version()));
    }

    long seenVersion() {
        return Typed.version(version);
    }

    /** @param example whether the objective is made up; no form says so */
    NewObjective read(UUID plan, boolean example) {
        Typed typed = new Typed();
        String[] place = Typed.text(goal).split(UNDER, 2);
        UUID under = typed.id("goal", place[0]);
        UUID subGoal = place.length < 2 ? null : typed.id("goal", place[1]);
        UUID body = typed.id("board", board);
        List<UUID> joint = typed.ids("jointBoards", jointBoards);
        Integer ofYear = typed.optionalYear("year", year);
        typed.pass();
        return new NewObjective(
                plan, body, joint, under, subGoal, ofYear, Typed.text(wording), Typed.text(reason), example);
    }
}
