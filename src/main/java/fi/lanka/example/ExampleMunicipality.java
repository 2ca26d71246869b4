package fi.lanka.example;

import fi.lanka.calendar.Years;
import fi.lanka.organisation.People;
import fi.lanka.shared.HouseClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hämeenlinna's work in three terms, 2017–2021, 2021–2025 and the running one, entered as its own people would have: through the rooms'
 * doors, each on its day. All of it and its mark are one transaction, so a start that was cut short leaves nothing behind.
 */
@Service
class ExampleMunicipality {

    static final String PASSWORD = "lanka-demo";

    private static final String COORDINATOR = "koordinaattori";
    private static final ExampleDay COUNCIL_DAY_SET = new ExampleDay("-30");
    private static final ExampleDay COUNCIL_DAY = new ExampleDay("75");

    private final ExampleFiles files;
    private final OrganisationEntry organisation;
    private final IndicatorEntry indicators;
    private final StrategyEntry strategies;
    private final PlanEntry plans;
    private final ReportEntry reports;
    private final Years years;
    private final People people;
    private final JdbcClient database;
    private final HouseClock clock;

    ExampleMunicipality(
            ExampleFiles files,
            OrganisationEntry organisation,
            IndicatorEntry indicators,
            StrategyEntry strategies,
            PlanEntry plans,
            ReportEntry reports,
            Years years,
            People people,
            JdbcClient database,
            HouseClock clock) {
        this.files = files;
        this.organisation = organisation;
        this.indicators = indicators;
        this.strategies = strategies;
        this.plans = plans;
        this.reports = reports;
        this.years = years;
        this.people = people;
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
        History history = new History(people, clock);
        strategies.tell(history, files.strategy(), strategy);
        tellFirst(history, strategy, seats);
        tellBetween(history, strategy, seats);
        tellInWork(history, strategy, seats);
        history.replay();
        return true;
    }

    /** The term 2017–2021: its plan, its report, a correction of that which is now before the council, and the year 2018. */
    private void tellFirst(History history, StrategyEntry.Entered strategy, OrganisationEntry.Seats seats) {
        plans.tell(history, files.plan("2017-2021"), strategy, seats);
        ReportEntry.Told report = tell(history, "2017-2021", strategy, seats);
        reports.tellCorrection(history, files.report("2017-2021-correction"), report, seats);
        tell(history, "2018", strategy, seats);
    }

    /** The term 2021–2025: a plan with a span of its own, a sector that ended in the middle of it, and the year 2023. */
    private void tellBetween(History history, StrategyEntry.Entered strategy, OrganisationEntry.Seats seats) {
        plans.tell(history, files.plan("2021-2025"), strategy, seats);
        tell(history, "2023", strategy, seats);
    }

    /** The term 2025–2029, in the middle: a plan that goes on, and two reports that boards read while they are still written. */
    private void tellInWork(History history, StrategyEntry.Entered strategy, OrganisationEntry.Seats seats) {
        plans.tell(history, files.plan("2025-2029"), strategy, seats);
        tell(history, "2025-2029", strategy, seats);
        tell(history, "2025", strategy, seats);
        history.on(COUNCIL_DAY_SET, COORDINATOR, coordinator -> {
            LocalDate day = history.day(COUNCIL_DAY);
            years.councilMeets(coordinator, day.getYear(), -1, day);
        });
    }

    private ReportEntry.Told tell(
            History history, String name, StrategyEntry.Entered strategy, OrganisationEntry.Seats seats) {
        ReportFile file = files.report(name);
        return reports.tell(history, file, strategy.term(file.term()), seats);
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
