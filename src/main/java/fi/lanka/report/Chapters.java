package fi.lanka.report;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonName;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.report.published.ReportContent;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.text.Block;
import fi.lanka.text.RichText;
import fi.lanka.text.TextReader;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the chapters: reading and writing them, and giving them to writers. */
@Service
public class Chapters {

    private final ChapterRepository chapters;
    private final ReportRepository reports;
    private final ReportHeads heads;
    private final ChapterRows rows;
    private final SavedChapters saves;
    private final Drafts drafts;
    private final People people;
    private final Journal journal;
    private final JdbcClient database;
    private final HouseClock clock;

    Chapters(
            ChapterRepository chapters,
            ReportRepository reports,
            ReportHeads heads,
            ChapterRows rows,
            SavedChapters saves,
            Drafts drafts,
            People people,
            Journal journal,
            JdbcClient database,
            HouseClock clock) {
        this.chapters = chapters;
        this.reports = reports;
        this.heads = heads;
        this.rows = rows;
        this.saves = saves;
        this.drafts = drafts;
        this.people = people;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** All chapters of the draft without their texts, in order. */
    @Transactional(readOnly = true)
    public List<ChapterRow> of(Actor actor, ReportHead report) {
        ReportRules.require(actor, Act.READ_DRAFT, report);
        return rows.withoutText(report.id());
    }

    /** All chapters in order, the named one with its text. */
    @Transactional(readOnly = true)
    public List<ChapterRow> around(Actor actor, ReportHead report, String key) {
        ReportRules.require(actor, Act.READ_DRAFT, report);
        List<ChapterRow> around = rows.withTextOf(report.id(), key);
        if (around.stream().noneMatch(chapter -> chapter.key().equals(key))) {
            throw RuleViolated.notFound();
        }
        return around;
    }

    /** Asked before the form is shown, as {@link #save} asks before it writes. */
    @Transactional(readOnly = true)
    public void requireWrite(Actor actor, ReportHead report, String key) {
        Collection<UUID> writers = rows.withoutText(report.id()).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow(RuleViolated::notFound)
                .writerIds();
        ReportRules.refusesToWrite(actor, report, writers).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The live blocks that a writer can put into a chapter of the report. */
    @Transactional(readOnly = true)
    public List<BlockSource.Offer> offers(Actor actor, ReportHead report) {
        ReportRules.require(actor, Act.READ_DRAFT, report);
        return drafts.offers(report);
    }

    /** The chapters whose text was read, as they would be published now. */
    @Transactional(readOnly = true)
    public ReportContent asPublished(Actor actor, ReportHead report, List<ChapterRow> around) {
        ReportRules.require(actor, Act.READ_DRAFT, report);
        return drafts.content(report, around);
    }

    /**
     * Saves what was typed over the version that the writer had before them.
     *
     * @return the chapter's version now
     * @throws StaleChapter when somebody has saved since; nothing is changed, and both texts are told
     * @throws InvalidInput when a live block is not known
     */
    @Transactional
    public long save(Actor actor, ReportId report, String key, long version, String typed, ChapterState state) {
        holdOpen(report);
        ReportHead head = heads.head(report);
        Chapter chapter = chapters.toSave(report.value(), key).orElseThrow(RuleViolated::notFound);
        ReportRules.refusesToWrite(actor, head, writersOf(chapter.id())).ifPresent(refusal -> {
            throw refusal;
        });
        RichText before = chapter.text();
        RichText text = TextReader.read(typed, before, block -> saves.knew(chapter.id(), block));
        if (chapter.lockVersion() != version) {
            throw new StaleChapter(
                    saves.saved(chapter.id(), chapter.lockVersion()).orElseThrow(), text);
        }
        requireKnown(head, before, text);
        ChapterState now = state == ChapterState.NOT_STARTED ? ChapterState.IN_WORK : state;
        if (text.equals(before) && now == chapter.state()) {
            return version;
        }
        chapter.write(text, now, clock.instant(), actor.id());
        chapters.saveAndFlush(chapter);
        saves.keep(chapter, actor.id());
        journal.write(actor.id(), "CHAPTER_SAVED", "CHAPTER", chapter.id());
        return chapter.lockVersion();
    }

    /** A new live block that nobody can tell about is told at once; one that was there before may have lost its thing since. */
    private void requireKnown(ReportHead report, RichText before, RichText text) {
        Set<String> old = before.live().stream().map(Block.Live::line).collect(Collectors.toSet());
        List<Block.Live> added = text.live().stream()
                .filter(block -> !old.contains(block.line()))
                .toList();
        Set<String> known = drafts.resolve(report, added).keySet();
        List<InvalidInput.Problem> unknown = added.stream()
                .filter(block -> !known.contains(block.id()))
                .map(block -> InvalidInput.Problem.of("text", "report.chapter.block-unknown", block.line()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }

    /**
     * Gives the chapter to writers, by a date if there is one. Does not touch its text's version: a writer may be at work.
     *
     * @param seen {@link ChapterRow#assignment} when the form was opened
     */
    @Transactional
    public void assign(
            Actor actor,
            ReportId report,
            String key,
            String seen,
            Collection<UUID> writers,
            @Nullable LocalDate deadline) {
        holdOpen(report);
        ReportRules.require(actor, Act.ASSIGN, heads.head(report));
        Chapter chapter = chapters.toSave(report.value(), key).orElseThrow(RuleViolated::notFound);
        ChapterRow row = rows.withoutText(report).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        if (!row.assignment().equals(seen)) {
            throw RuleViolated.notNow("report.refused.assigned-meanwhile", row.name());
        }
        Set<UUID> before = Set.copyOf(row.writerIds());
        Set<UUID> may = people.writers().stream().map(PersonName::id).collect(Collectors.toSet());
        may.addAll(before);
        if (!may.containsAll(writers)) {
            throw new InvalidInput("writers", "report.assignment.writer-gone");
        }
        database.sql("update report_chapter set deadline = :deadline where id = :id")
                .param("deadline", deadline)
                .param("id", chapter.id())
                .update();
        before.stream()
                .filter(writer -> !writers.contains(writer))
                .forEach(writer -> database.sql(
                                "delete from report_chapter_writer where chapter_id = ? and person_id = ?")
                        .params(chapter.id(), writer)
                        .update());
        writers.stream()
                .distinct()
                .filter(writer -> !before.contains(writer))
                .forEach(writer -> database.sql(
                                "insert into report_chapter_writer (id, chapter_id, person_id, created_at, created_by) values (?, ?, ?, ?, ?)")
                        .params(UUID.randomUUID(), chapter.id(), writer, Timestamp.from(clock.instant()), actor.id())
                        .update());
        journal.write(actor.id(), "CHAPTER_ASSIGNED", "CHAPTER", chapter.id());
    }

    /**
     * Gives a chapter that its writers called ready back to them, with what is missing. Its text stays; whoever has it open to
     * save is told that it has changed.
     *
     * @param version of the chapter that was read
     */
    @Transactional
    public void returnToWriters(Actor actor, ReportId report, String key, long version, String reason) {
        holdOpen(report);
        ReportHead head = heads.head(report);
        ReportRules.require(actor, Act.ASSIGN, head);
        Chapter chapter = chapters.toSave(report.value(), key).orElseThrow(RuleViolated::notFound);
        ReportRules.refusesToReturn(actor, head, chapter.state(), chapter.heading())
                .ifPresent(refusal -> {
                    throw refusal;
                });
        if (chapter.lockVersion() != version) {
            throw RuleViolated.notNow("report.refused.chapter-saved-meanwhile", chapter.heading());
        }
        if (reason.isBlank()) {
            throw new InvalidInput("reason", "report.return.reason-missing");
        }
        saves.giveBack(chapter, reason.strip(), actor.id());
        chapter.giveBack();
        chapters.saveAndFlush(chapter);
        saves.keep(chapter, actor.id());
        journal.write(actor.id(), "CHAPTER_RETURNED", "CHAPTER", chapter.id());
    }

    /** Every save of the chapter and every return to its writers, newest first. */
    @Transactional(readOnly = true)
    public List<ChapterSave> history(Actor actor, ReportHead report, UUID chapter) {
        ReportRules.require(actor, Act.READ_DRAFT, report);
        return saves.all(chapter);
    }

    /** Keeps the report from moving while something of it is written. */
    private void holdOpen(ReportId report) {
        if (reports.toWrite(report.value()).isEmpty()) {
            throw RuleViolated.notFound();
        }
    }

    private List<UUID> writersOf(UUID chapter) {
        return database.sql("select person_id from report_chapter_writer where chapter_id = ?")
                .param(chapter)
                .query(UUID.class)
                .list();
    }
}
