package fi.lanka.report;

import fi.lanka.indicator.AreaCategory;
import fi.lanka.indicator.Areas;
import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.NewArea;
import fi.lanka.indicator.NewValue;
import fi.lanka.indicator.RunDetails;
import fi.lanka.indicator.Values;
import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.FollowUps;
import fi.lanka.plan.NewAction;
import fi.lanka.plan.NewFollowUp;
import fi.lanka.plan.NewObjective;
import fi.lanka.plan.NewTarget;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanWorld;
import fi.lanka.plan.Plans;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyView;
import fi.lanka.support.Town;
import fi.lanka.text.TextWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town whose plan was carried out in 2018: two boards, each with an objective, and what was told of the year. */
final class AnnualTown {

    static final int YEAR = 2018;
    static final String CODE = "1514";

    final Town town;
    final StrategyView strategy;
    final UUID plan;
    final UUID bullying;
    final UUID cycling;
    final UUID roundTable;
    final UUID afternoons;
    final UUID lanes;

    AnnualTown(ApplicationContext house) {
        town = Town.in(house);
        the(Areas.class)
                .add(null, new NewArea(AreaCategory.KUNTA, "109", "Koekunta", "Koekunta", LocalDate.of(2000, 1, 1)));
        the(Indicators.class)
                .define(null, IndicatorWorld.definition(CODE, "Kiusatut", Direction.LESS_IS_BETTER, false));
        strategy = the(Strategies.class).adopt(null, PlanWorld.newStrategy(town.term.id()));
        plan = the(Plans.class).begin(null, town.term.id(), "Hyvinvointisuunnitelma", 2018, 2021);
        bullying = objective(town.board.id().value(), "Kiusaaminen loppuu");
        cycling = objective(town.otherBoard.id().value(), "Pyöräily lisääntyy");
        roundTable = action(bullying, "Kiusaamisen vastainen ohjelma");
        afternoons = action(bullying, "Iltapäivätoiminta");
        lanes = action(cycling, "Pyöräkaistat");
        the(Objectives.class)
                .addTarget(
                        null,
                        bullying,
                        new NewTarget(
                                CODE,
                                new BigDecimal("7.5"),
                                2017,
                                new BigDecimal("4.0"),
                                2021,
                                "Alle neljä.",
                                null,
                                false));
        value(2017, "7.5");
        value(2018, "6.25");
        tell(roundTable, ActionStatus.DONE, "Ohjelma on kouluissa.", "1200.50", "Ohjelma laajenee lukioihin.");
        tell(afternoons, ActionStatus.PARTLY_DONE, "Aloitettiin kahdessa koulussa.", null, "");
    }

    <T> T the(Class<T> door) {
        return town.the(door);
    }

    ReportId report() {
        return the(NewReports.class)
                .makeAnnual(
                        town.coordinator(),
                        new NewAnnual(
                                YEAR,
                                List.of(
                                        town.board.id().value(),
                                        town.otherBoard.id().value()),
                                false));
    }

    UUID objective(UUID board, String wording) {
        return the(Objectives.class)
                .add(
                        null,
                        new NewObjective(
                                plan, board, strategy.goals().get(0).id(), null, null, wording, "Kysely.", false));
    }

    UUID action(UUID objective, String wording) {
        return the(Objectives.class)
                .addAction(
                        null,
                        objective,
                        new NewAction(wording, town.sector.id().value(), "", 2018, 2021, "", "", false));
    }

    void tell(UUID action, ActionStatus status, String done, @Nullable String cost, String nextChange) {
        the(FollowUps.class)
                .tell(
                        null,
                        action,
                        YEAR,
                        new NewFollowUp(
                                status, done, "", cost == null ? null : new BigDecimal(cost), nextChange, false));
    }

    void value(int year, String value) {
        the(Values.class)
                .enter(
                        null,
                        new RunDetails("Sotkanet", LocalDate.of(2019, 1, 1), "THL"),
                        List.of(NewValue.of(CODE, AreaCategory.KUNTA, "109", year, new BigDecimal(value))));
    }

    void focusArea(int year, String wording) {
        the(JdbcClient.class)
                .sql("""
                        insert into strategy_focus_area (id, strategy_id, goal_id, year, ordinal, wording, reason, created_at)
                        select gen_random_uuid(), s.id, ?, ?, 1, ?, 'Vuosi kertoi niin.', now()
                        from strategy_strategy s where s.term_id = ?
                        """)
                .params(strategy.goals().get(0).id(), year, wording, town.term.id())
                .update();
    }

    /** The annual report's own way: the boards are asked before the management team. */
    void untilCouncil(ReportId report) {
        town.send(report);
        town.answer("koordinaattori", town.group, StepOutcome.Kind.PROPOSED_ONWARD, "");
        town.send(report);
        town.answer("sihteeri.lautakunta", town.board, StepOutcome.Kind.STATED, "Raamiin tarvitaan lisää.");
        town.answer("sihteeri.tekninen", town.otherBoard, StepOutcome.Kind.NOTED, "");
        town.send(report);
        town.answer("koordinaattori", town.management, StepOutcome.Kind.PROPOSED_ONWARD, "");
        town.send(report);
        town.answer("sihteeri.hallitus", town.executive, StepOutcome.Kind.PROPOSED_ONWARD, "");
        town.send(report);
    }

    void approve(int section) {
        town.answer(
                "sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, section, "Valtuusto hyväksyi raportin.");
    }

    /** Every chapter is called ready; those that the template gave a block keep it. */
    void writeEverything(ReportId report) {
        town.the(Chapters.class).of(town.coordinator(), town.head(report)).forEach(row -> {
            String block = TextWriter.plain(
                    Objects.requireNonNull(town.chapter(report, row.key()).text()));
            town.write(report, row.key(), "Luvun " + row.key() + " teksti.\n\n" + block);
        });
    }
}
