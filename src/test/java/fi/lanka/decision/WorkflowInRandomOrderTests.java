package fi.lanka.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportState;
import fi.lanka.report.Reports;
import fi.lanka.report.StepOutcome.Kind;
import fi.lanka.report.StepRow;
import fi.lanka.report.StepState;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * R12: whatever people do in whatever order, the report goes as a small model of its way says. What is done is in the journal
 * exactly once; what is refused leaves nothing. A failure tells its seed and all that was done.
 */
@HouseTest
class WorkflowInRandomOrderTests {

    private static final int ACTS = 100;

    @Autowired
    ApplicationContext house;

    @Autowired
    Reports reports;

    @Autowired
    Decisions decisions;

    @Autowired
    Handlings handlings;

    @Autowired
    HouseClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    @Autowired
    EntityManager entities;

    /** The way as one would tell it in words: who has it, who is next, and what each outcome does. */
    private static final class Model {

        ReportState state = ReportState.DRAFT;
        final Map<UUID, Integer> ordinals = new LinkedHashMap<>();
        final Map<UUID, StepState> steps = new LinkedHashMap<>();
        final Map<UUID, LocalDate> due = new HashMap<>();
        final Map<UUID, Set<Kind>> table = new HashMap<>();

        @Nullable
        UUID executive;

        void stop(Body body, int ordinal, Kind... outcomes) {
            UUID id = body.id().value();
            ordinals.put(id, ordinal);
            steps.put(id, StepState.PLANNED);
            table.put(id, Set.of(outcomes));
        }

        List<UUID> in(StepState wanted) {
            return steps.keySet().stream()
                    .filter(body -> steps.get(body) == wanted)
                    .toList();
        }

        boolean sends() {
            return in(StepState.WAITING).isEmpty() && !in(StepState.PLANNED).isEmpty();
        }

        void sent(LocalDate by) {
            int next =
                    in(StepState.PLANNED).stream().mapToInt(ordinals::get).min().orElseThrow();
            in(StepState.PLANNED).stream()
                    .filter(body -> ordinals.get(body) == next)
                    .forEach(body -> {
                        steps.put(body, StepState.WAITING);
                        due.put(body, by);
                    });
            state = state == ReportState.DRAFT ? ReportState.IN_REVIEW : state;
        }

        void answered(UUID body, Kind kind) {
            switch (kind) {
                case TABLED, REMOVED -> {
                    // still waited for
                }
                case RETURNED, REJECTED -> backToDraft();
                case APPROVED -> {
                    steps.put(body, StepState.ANSWERED);
                    state = ReportState.PUBLISHED;
                }
                default -> {
                    steps.put(body, StepState.ANSWERED);
                    if (body.equals(executive)) {
                        state = ReportState.PROPOSED;
                    }
                }
            }
        }

        void backToDraft() {
            state = ReportState.DRAFT;
            steps.replaceAll((body, before) -> StepState.PLANNED);
        }

        boolean edits() {
            return state == ReportState.DRAFT
                    || state == ReportState.IN_REVIEW && steps.get(executive) == StepState.PLANNED;
        }

        boolean silences(UUID body, LocalDate today) {
            return state == ReportState.IN_REVIEW
                    && ordinals.get(body) == 3
                    && steps.get(body) == StepState.WAITING
                    && due.get(body).isBefore(today);
        }
    }

    /** Something that somebody tried. */
    private record Act(String name, String verb, boolean allowed, Runnable doing, Runnable inTheModel) {}

    /** What was done over all the seeds: a model that never gets anywhere proves nothing. */
    private static final Set<String> EVER = new TreeSet<>();

    private final List<String> done = new ArrayList<>();
    private final Map<UUID, String> secretaries = new HashMap<>();
    private final List<UUID> corrected = new ArrayList<>();
    private Town town;
    private ReportId report;
    private Model model;
    private Random random;
    private LocalDate today;

    @AfterAll
    static void everythingWasDoneAtLeastOnceAndRefusedAtLeastOnce() {
        for (String verb : List.of(
                "REPORT_SENT",
                "REPORT_TAKEN_BACK",
                "BODY_SILENT",
                "DECISION_CORRECTED",
                "CHAPTER_SAVED",
                "STEP_PROPOSED_ONWARD",
                "STEP_STATED",
                "STEP_NOTED",
                "STEP_TABLED",
                "STEP_REMOVED",
                "STEP_RETURNED",
                "STEP_REJECTED",
                "STEP_APPROVED")) {
            assertThat(EVER).contains(verb, verb + " refused");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void goesAsTheModelSays(long seed) throws SQLException {
        random = new Random(seed);
        town = Town.in(house);
        report = town.report();
        town.writeEverything(report);
        model = model();
        today = clock.today();
        int afterTheEnd = 0;
        for (int i = 0; i < ACTS && afterTheEnd < 8; i++) {
            today = today.plusDays(1);
            Act act = any();
            done.add(act.name() + (act.allowed() ? "" : " (refused)"));
            tryIt(act, "seed " + seed + ": " + done);
            compare("seed " + seed + ": " + done);
            afterTheEnd += model.state == ReportState.PUBLISHED ? 1 : 0;
        }
    }

    private Model model() {
        Model way = new Model();
        way.stop(town.group, 1, Kind.PROPOSED_ONWARD, Kind.RETURNED, Kind.TABLED, Kind.REMOVED);
        way.stop(town.management, 2, Kind.PROPOSED_ONWARD, Kind.RETURNED, Kind.TABLED, Kind.REMOVED);
        way.stop(town.board, 3, Kind.STATED, Kind.NOTED, Kind.RETURNED, Kind.TABLED, Kind.REMOVED);
        way.stop(town.otherBoard, 3, Kind.STATED, Kind.NOTED, Kind.RETURNED, Kind.TABLED, Kind.REMOVED);
        way.stop(town.executive, 4, Kind.PROPOSED_ONWARD, Kind.RETURNED, Kind.TABLED, Kind.REMOVED);
        way.stop(town.council, 5, Kind.APPROVED, Kind.RETURNED, Kind.REJECTED, Kind.TABLED, Kind.REMOVED);
        way.executive = town.executive.id().value();
        secretaries.put(town.group.id().value(), "koordinaattori");
        secretaries.put(town.management.id().value(), "koordinaattori");
        secretaries.put(town.board.id().value(), "sihteeri.lautakunta");
        secretaries.put(town.otherBoard.id().value(), "sihteeri.tekninen");
        secretaries.put(town.executive.id().value(), "sihteeri.hallitus");
        secretaries.put(town.council.id().value(), "sihteeri.valtuusto");
        return way;
    }

    /** Mostly what moves the report on, now and then what does not. */
    private Act any() {
        int die = random.nextInt(40);
        if (die < 14) {
            return send();
        }
        if (die < 30) {
            return answer();
        }
        return switch (die) {
            case 30 -> takeBack();
            case 31, 32, 33 -> markSilent();
            case 34, 35, 36 -> correct();
            default -> edit();
        };
    }

    private Act send() {
        return new Act(
                "send",
                "REPORT_SENT",
                model.sends(),
                () -> {
                    String seen = reports.sending(town.coordinator(), report).seen();
                    reports.send(town.coordinator(), report, seen, today.plusDays(3));
                },
                () -> model.sent(today.plusDays(3)));
    }

    /** To any handling that there has ever been: an old one is refused, and so is an outcome that is not the body's. */
    private Act answer() {
        List<HandlingRow> all = handlings.of(town.coordinator());
        if (all.isEmpty()) {
            return edit();
        }
        // the newest come first; mostly one of them is meant
        HandlingRow handling = all.get(random.nextInt(random.nextInt(4) == 0 ? all.size() : Math.min(2, all.size())));
        Kind kind = kind(handling);
        boolean newest = all.stream()
                .filter(row -> row.body().equals(handling.body()))
                .findFirst()
                .orElseThrow()
                .equals(handling);
        boolean open = newest && model.steps.get(handling.body()) == StepState.WAITING;
        return new Act(
                handling.bodyName() + " " + kind + (open ? "" : " to an ended handling"),
                "STEP_" + kind,
                open && model.table.get(handling.body()).contains(kind),
                () -> decisions.record(
                        town.actor(secretaries.get(handling.body())),
                        handling.id(),
                        new NewDecision(handling.version(), today, null, null, kind, "Sanottiin näin.", false)),
                () -> model.answered(handling.body(), kind));
    }

    /** Mostly one that moves the matter on, sometimes one that cannot be. */
    private Kind kind(HandlingRow handling) {
        List<Kind> every = List.of(Kind.values());
        List<Kind> its = every.stream().filter(handling.answers()::contains).toList();
        List<Kind> onward = its.stream()
                .filter(kind -> !kind.sendsBack() && !kind.putsOff())
                .toList();
        int die = random.nextInt(10);
        List<Kind> chosen = die < 1 ? every : die < 4 || handling.bodyKind() == BodyKind.COUNCIL ? its : onward;
        return chosen.get(random.nextInt(chosen.size()));
    }

    private Act takeBack() {
        return new Act(
                "take back",
                "REPORT_TAKEN_BACK",
                model.state == ReportState.IN_REVIEW,
                () -> reports.takeBack(
                        town.coordinator(), report, town.head(report).standing(), "Korjataan."),
                () -> model.backToDraft());
    }

    private Act markSilent() {
        List<UUID> bodies = List.copyOf(model.steps.keySet());
        UUID body = bodies.get(random.nextInt(bodies.size()));
        UUID step = town.head(report).way().steps().stream()
                .filter(row -> row.body().equals(body))
                .findFirst()
                .orElseThrow()
                .id();
        return new Act(
                "mark silent " + body,
                "BODY_SILENT",
                model.silences(body, today),
                () -> reports.markSilent(town.coordinator(), report, step),
                () -> model.steps.put(body, StepState.SILENT));
    }

    private Act correct() {
        List<DecisionRow> all = decisions.of(town.coordinator());
        if (all.isEmpty()) {
            return edit();
        }
        DecisionRow row = all.get(random.nextInt(all.size()));
        return new Act(
                "correct " + row.bodyName(),
                "DECISION_CORRECTED",
                row.corrects() == null && !corrected.contains(row.id()),
                () -> decisions.correct(
                        town.actor(secretaries.get(row.body())), row.id(), null, "1/2018", "Asianumero puuttui."),
                () -> corrected.add(row.id()));
    }

    private Act edit() {
        String text = "Teksti " + random.nextInt();
        return new Act("edit", "CHAPTER_SAVED", model.edits(), () -> town.write(report, "kuntastrategia", text), () -> {
            // the way does not move
        });
    }

    /** As a request would: what is refused is undone. */
    private void tryIt(Act act, String told) throws SQLException {
        int before = journal(act.verb());
        int all = journal("%");
        Connection connection = DataSourceUtils.getConnection(source);
        Savepoint savepoint = connection.setSavepoint();
        boolean refused = false;
        try {
            clock.at(today, act.doing());
            entities.flush();
            act.inTheModel().run();
        } catch (RuleViolated | InvalidInput refusal) {
            refused = true;
            connection.rollback(savepoint);
        }
        entities.clear();
        EVER.add(act.verb() + (refused ? " refused" : ""));
        assertThat(refused).as(told).isEqualTo(!act.allowed());
        assertThat(journal(act.verb())).as("in the journal, " + told).isEqualTo(refused ? before : before + 1);
        if (refused) {
            assertThat(journal("%")).as("in the journal, " + told).isEqualTo(all);
        }
    }

    private int journal(String verb) {
        return database.sql("select count(*) from journal_entry where verb like ?")
                .param(verb)
                .query(Integer.class)
                .single();
    }

    private void compare(String told) {
        ReportHead head = town.head(report);
        assertThat(head.state()).as(told).isEqualTo(model.state);
        assertThat(head.way().steps().stream().collect(Collectors.toMap(StepRow::body, StepRow::state)))
                .as(told)
                .isEqualTo(model.steps);
        assertThat(handlings.of(town.coordinator()).stream()
                        .filter(row -> row.state() == HandlingState.WAITING)
                        .map(HandlingRow::body))
                .as("open handlings, " + told)
                .containsExactlyInAnyOrderElementsOf(model.in(StepState.WAITING));
    }
}
