package fi.lanka.example;

import fi.lanka.report.ReportId;
import fi.lanka.shared.HouseClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A small real slice of Hämeenlinna's work in 2017–2021, entered as its own people would have: through the rooms' doors, each
 * on its day. All of it and its mark are one transaction, so a start that was cut short leaves nothing behind.
 */
@Service
class ExampleMunicipality {

    static final String PASSWORD = "lanka-demo";

    private final ExampleFiles files;
    private final OrganisationEntry organisation;
    private final IndicatorEntry indicators;
    private final StrategyEntry strategies;
    private final PlanEntry plans;
    private final ReportEntry reports;
    private final JdbcClient database;
    private final HouseClock clock;

    ExampleMunicipality(
            ExampleFiles files,
            OrganisationEntry organisation,
            IndicatorEntry indicators,
            StrategyEntry strategies,
            PlanEntry plans,
            ReportEntry reports,
            JdbcClient database,
            HouseClock clock) {
        this.files = files;
        this.organisation = organisation;
        this.indicators = indicators;
        this.strategies = strategies;
        this.plans = plans;
        this.reports = reports;
        this.database = database;
        this.clock = clock;
    }

    /** @return false when it was there already; then nothing is touched */
    @Transactional
    boolean enter() {
        if (!mark()) {
            return false;
        }
        OrganisationEntry.Seats seats = organisation.enter(files.organisation(), PASSWORD);
        indicators.enter();
        StrategyEntry.Entered strategy = strategies.enter(files.strategy());
        PlanFile planFile = files.plan();
        PlanEntry.Entered plan = plans.enter(planFile, strategy, seats);
        WayFile way = files.way();
        ReportId report = reports.write(way, strategy.term(way.term()));
        boolean approved = false;
        for (List<WayFile.StepLine> stop : way.stops()) {
            if (!approved && stop.get(0).sentOn().isAfter(planFile.approvedOn())) {
                plans.approve(planFile, plan);
                approved = true;
            }
            reports.ask(report, stop, seats);
        }
        return true;
    }

    private boolean mark() {
        return database.sql("""
                        insert into example_entry (id, only_one, created_at) values (?, true, ?)
                        on conflict (only_one) do nothing
                        """)
                        .params(UUID.randomUUID(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    List<String> usernames() {
        return files.organisation().people().stream()
                .map(OrganisationFile.PersonLine::username)
                .toList();
    }
}
