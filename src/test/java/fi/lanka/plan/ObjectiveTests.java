package fi.lanka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.indicator.Direction;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectiveTests {

    private static final Made MADE = new Made(Instant.parse("2018-01-01T07:00:00Z"), null);
    private static final UUID INDICATOR = UUID.randomUUID();

    private final Objective objective = new Objective(
            UUID.randomUUID(),
            1,
            new NewObjective(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    null,
                    null,
                    "Kiusaaminen vähenee",
                    "",
                    true),
            MADE);

    @Test
    void goesFromDraftToEndedInOrder() {
        objective.actions().add(action(UUID.randomUUID()), MADE);

        objective.propose();
        objective.approve();
        objective.end(LocalDate.of(2020, 12, 31), "Työ tuli valmiiksi");

        assertThat(objective.state()).isEqualTo(ObjectiveState.ENDED);
        assertThat(objective.state().next()).isEmpty();
    }

    @Test
    void refusesToSkipAState() {
        objective.actions().add(action(UUID.randomUUID()), MADE);

        assertRefused("plan.refused.approve", objective::approve);
        assertRefused("plan.refused.end", () -> objective.end(LocalDate.of(2020, 12, 31), "Työ tuli valmiiksi"));
        objective.propose();
        assertRefused("plan.refused.propose", objective::propose);
        assertThat(objective.state()).isEqualTo(ObjectiveState.PROPOSED);
    }

    @Test
    void refusesApprovalWithoutActions() {
        objective.propose();

        assertRefused("plan.refused.no-actions", objective::approve);
    }

    @Test
    void refusesApprovalWhileAnActionHasNoOwner() {
        objective.actions().add(action(UUID.randomUUID()), MADE);
        objective.actions().add(action(null), MADE);
        objective.propose();

        assertRefused("plan.refused.no-owner", objective::approve);
    }

    @Test
    void takesAnOwnedActionAfterApprovalButNoneWithoutOwner() {
        approved();

        objective.actions().add(action(UUID.randomUUID()), MADE);

        assertInvalid("plan.invalid.owner-missing", () -> objective.actions().add(action(null), MADE));
    }

    @Test
    void takesNothingAfterItsEnd() {
        approved();
        objective.end(LocalDate.of(2020, 12, 31), "Työ tuli valmiiksi");

        assertRefused("plan.refused.ended", () -> objective.actions().add(action(UUID.randomUUID()), MADE));
        assertRefused("plan.refused.ended", () -> objective.reword("Toinen", LocalDate.of(2019, 1, 1), "syy", MADE));
    }

    @Test
    void refusesATargetThatIsNotAfterItsBaseline() {
        assertInvalid("plan.invalid.target-not-after-baseline", () -> add(target("7.5", 2017, "5.0", 2017)));
        assertInvalid("plan.invalid.target-not-after-baseline", () -> add(target("7.5", 2018, "5.0", 2017)));
    }

    @Test
    void refusesHalfABaseline() {
        assertInvalid("plan.invalid.baseline-half", () -> add(target("7.5", null, "5.0", 2021)));
        assertInvalid("plan.invalid.baseline-half", () -> add(target(null, 2017, "5.0", 2021)));
    }

    @Test
    void takesZeroForABaselineAndForATarget() {
        add(target("0", 2017, "0", 2021));
    }

    @Test
    void refusesATargetAgainstTheDirectionUnlessItIsExplained() {
        assertInvalid("plan.invalid.direction-unexplained", () -> add(target("7.5", 2017, "9.0", 2021)));
        assertInvalid("plan.invalid.direction-unexplained", () -> add(explained(" ")));

        add(explained("Ilmoittamisen kynnys madaltuu ensin."));
    }

    @Test
    void asksNoExplanationWhereNoDirectionIsBetter() {
        objective.targets().add(target("7.5", 2017, "9.0", 2021), new Measure(INDICATOR, Direction.NEITHER, 1), MADE);
    }

    @Test
    void takesATargetWithoutABaseline() {
        add(target(null, null, "5.0", 2021));
    }

    @Test
    void refusesTheSameIndicatorTwiceForAYear() {
        add(target("7.5", 2017, "5.0", 2021));

        assertInvalid("plan.invalid.target-twice", () -> add(target("7.5", 2017, "4.0", 2021)));
    }

    @Test
    void locksTargetsAtApproval() {
        approved();

        assertRefused("plan.refused.targets-locked", () -> add(target("7.5", 2017, "5.0", 2021)));
    }

    @Test
    void rewordsADraftWithoutARevision() {
        objective.reword("Kiusaaminen loppuu", LocalDate.of(2018, 2, 1), "", MADE);

        assertThat(objective.wording()).isEqualTo("Kiusaaminen loppuu");
        assertThat(objective.revisions()).isEmpty();
    }

    @Test
    void keepsAnApprovedWordingAsARevisionWithItsDays() {
        approved();

        objective.reword("Kiusaaminen loppuu", LocalDate.of(2019, 1, 1), "Lautakunnan päätös", MADE);

        assertThat(objective.wording()).isEqualTo("Kiusaaminen loppuu");
        assertThat(objective.revisions()).singleElement().satisfies(revision -> {
            assertThat(revision.wording()).isEqualTo("Kiusaaminen vähenee");
            assertThat(revision.validTo()).isEqualTo(LocalDate.of(2018, 12, 31));
        });
    }

    @Test
    void refusesARevisionWithoutReasonOrBeforeTheOneBefore() {
        approved();

        assertInvalid("plan.invalid.reason-empty", () -> objective.reword("Uusi", LocalDate.of(2019, 1, 1), " ", MADE));
        assertInvalid(
                "plan.invalid.from-too-early", () -> objective.reword("Uusi", LocalDate.of(2018, 1, 1), "syy", MADE));
        assertInvalid(
                "plan.invalid.wording-unchanged",
                () -> objective.reword("Kiusaaminen vähenee", LocalDate.of(2019, 1, 1), "syy", MADE));
    }

    private void approved() {
        objective.actions().add(action(UUID.randomUUID()), MADE);
        objective.propose();
        objective.approve();
    }

    private void add(NewTarget target) {
        objective.targets().add(target, new Measure(INDICATOR, Direction.LESS_IS_BETTER, 1), MADE);
    }

    private static NewAction action(@Nullable UUID sector) {
        return new NewAction("Suunnitelma joka kouluun", sector, "", 2018, 2021, "", "", true);
    }

    private static NewTarget target(
            @Nullable String baseline, @Nullable Integer baselineYear, String target, int targetYear) {
        return new NewTarget(
                "1514",
                baseline == null ? null : new BigDecimal(baseline),
                baselineYear,
                new BigDecimal(target),
                targetYear,
                "Kun osuus on enintään tavoitetaso.",
                null,
                true);
    }

    private static NewTarget explained(String why) {
        return new NewTarget(
                "1514", new BigDecimal("7.5"), 2017, new BigDecimal("9.0"), 2021, "Kun luku on tämä.", why, true);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolated.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.kind()).isEqualTo(RuleViolated.Kind.NOT_NOW);
        });
    }

    private static void assertInvalid(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.problems().get(0).code()).isEqualTo(code));
    }
}
