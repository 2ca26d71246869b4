package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.NewDecision;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import fi.lanka.support.QuickPasswords;
import fi.lanka.support.TestDatabase;
import fi.lanka.support.Town;
import fi.lanka.text.TextWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R1: two saves from one base version never both win, the loser sees both texts, and a chapter's version is the number of its
 * acknowledged saves. A hundred editors append words of their own to twenty chapters; each acknowledged word must be in the end's
 * text. The negative control writes the same way without asking for the version, and must lose words, or the proof proves nothing.
 *
 * <p>Its saves are real and stay: a database of its own.
 */
@SpringBootTest(properties = "lanka.proof=lost-update")
@Import({TestDatabase.class, QuickPasswords.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoLostUpdateTests {

    private static final int EDITORS = 100;
    private static final int SAVES_EACH = 3;
    private static final int CHAPTERS = 20;

    @Autowired
    ApplicationContext house;

    @Autowired
    Chapters chapters;

    @Autowired
    JdbcClient database;

    private Town town;
    private ReportId report;

    /** A word that was acknowledged, and the chapter that it was saved in. */
    private record Acknowledged(String chapter, String word) {}

    private interface Save {
        void over(Actor actor, String chapter, ChapterRow seen, String typed);
    }

    @BeforeAll
    void makeTwentyChapters() {
        town = Town.in(house);
        report = town.report();
        for (int i = 0; i < CHAPTERS; i++) {
            database.sql("""
                            insert into report_chapter (id, report_id, ordinal, key, part, numbered, heading, guidance, state,
                                content, lock_version, saved_at, created_at)
                            values (gen_random_uuid(), ?, ?, ?, 'PART_I', true, 'Luku', '', 'IN_WORK', '[]', 0, now(), now())
                            """).params(report.value(), 100 + i, "koe-" + i).update();
        }
        database.sql("""
                        insert into report_chapter_version (id, chapter_id, number, content, created_at)
                        select gen_random_uuid(), id, 0, content, now() from report_chapter where key like 'koe-%'
                        """).update();
    }

    @Test
    void noAcknowledgedWordIsLost() throws Exception {
        Map<String, Long> before = versions();
        Queue<StaleChapter> refused = new ConcurrentLinkedQueue<>();
        List<Acknowledged> acknowledged = race((actor, chapter, seen, typed) -> {
            try {
                chapters.save(actor, report, chapter, seen.lockVersion(), typed, ChapterState.IN_WORK);
            } catch (StaleChapter stale) {
                assertThat(stale.now().number()).isGreaterThan(seen.lockVersion());
                assertThat(TextWriter.plain(stale.mine())).isEqualTo(typed);
                refused.add(stale);
                throw stale;
            }
        });

        assertThat(refused).as("editors who met each other").isNotEmpty();
        assertThat(lost(acknowledged)).isEmpty();
        versions()
                .forEach((chapter, version) -> assertThat(version - before.get(chapter))
                        .as("saves of %s", chapter)
                        .isEqualTo(acknowledged.stream()
                                .filter(word -> word.chapter().equals(chapter))
                                .count()));
    }

    @Test
    void secretariesAtOnceMakeOneOrder() throws Exception {
        town.send(report);
        LocalDate today = town.the(HouseClock.class).today();
        HandlingRow first = town.waiting(town.group);
        onlyOneRecords(first, StepOutcome.Kind.TABLED, today, "decision.refused.state.TABLED");
        HandlingRow second = town.waiting(town.group);
        onlyOneRecords(second, StepOutcome.Kind.PROPOSED_ONWARD, today.plusDays(1), "decision.refused.state.ANSWERED");
        assertThat(database.sql("select count(*) from decision_handling where previous_id = ?")
                        .param(first.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void onlyOneRecords(HandlingRow handling, StepOutcome.Kind outcome, LocalDate meeting, String tooLate)
            throws Exception {
        Actor secretary = town.coordinator();
        NewDecision decision = new NewDecision(handling.version(), meeting, null, null, outcome, "", false);
        Callable<Boolean> answer = () -> {
            try {
                town.the(HouseClock.class)
                        .at(meeting, () -> town.the(Decisions.class).record(secretary, handling.id(), decision));
                return true;
            } catch (RuleViolated late) {
                assertThat(late.code()).isEqualTo(tooLate);
                return false;
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Boolean> won = new ArrayList<>();
        try {
            for (Future<Boolean> done : pool.invokeAll(List.of(answer, answer, answer, answer, answer))) {
                won.add(done.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(won).containsOnlyOnce(true);
        assertThat(database.sql("select count(*) from decision_point where handling_id = ?")
                        .param(handling.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Map<String, Long> versions() {
        Map<String, Long> versions = new TreeMap<>();
        for (int i = 0; i < CHAPTERS; i++) {
            versions.put("koe-" + i, town.chapter(report, "koe-" + i).lockVersion());
        }
        return versions;
    }

    @Test
    void theSameRaceWithoutVersionsLosesWords() throws Exception {
        ReportId other = report;
        List<Acknowledged> acknowledged = race((actor, chapter, seen, typed) -> {
            // last write wins: over whatever is there now, whatever the writer had before them
            while (true) {
                try {
                    long newest = town.chapter(other, chapter).lockVersion();
                    chapters.save(actor, other, chapter, newest, typed, ChapterState.IN_WORK);
                    return;
                } catch (StaleChapter again) {
                    // another came between; overwrite that one too
                }
            }
        });

        assertThat(lost(acknowledged)).as("the control must lose something").isNotEmpty();
    }

    private List<Acknowledged> race(Save save) throws Exception {
        Actor coordinator = town.coordinator();
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        List<Callable<Void>> editors = new ArrayList<>();
        String round = Long.toString(System.nanoTime(), 36);
        for (int e = 0; e < EDITORS; e++) {
            int editor = e;
            editors.add(() -> {
                Random random = new Random(editor);
                for (int n = 0; n < SAVES_EACH; n++) {
                    String chapter = "koe-" + random.nextInt(CHAPTERS);
                    String word = "sana" + round + "x" + editor + "x" + n;
                    ChapterRow seen = town.chapter(report, chapter);
                    String typed = TextWriter.plain(Objects.requireNonNull(seen.text()));
                    try {
                        save.over(coordinator, chapter, seen, typed.isEmpty() ? word : typed + "\n\n" + word);
                        acknowledged.add(new Acknowledged(chapter, word));
                    } catch (StaleChapter stale) {
                        // told so, with both texts; this editor writes something else next
                    }
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(12);
        try {
            for (Future<Void> done : pool.invokeAll(editors)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return List.copyOf(acknowledged);
    }

    private List<Acknowledged> lost(List<Acknowledged> acknowledged) {
        return acknowledged.stream()
                .filter(word -> !Objects.requireNonNull(
                                town.chapter(report, word.chapter()).text())
                        .plainText()
                        .contains(word.word()))
                .toList();
    }
}
