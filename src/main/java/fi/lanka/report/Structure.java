package fi.lanka.report;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.report.published.Part;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.RuleViolated;
import fi.lanka.text.RichText;
import fi.lanka.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of a draft's structure: its chapters are added, moved, headed anew and taken away. */
@Service
public class Structure {

    private static final int MOST_CHAPTERS = 60;

    /** Puts every ordinal out of the way before each gets its new one. */
    private static final int ASIDE = 100_000;

    private final ChapterRepository chapters;
    private final ReportRepository reports;
    private final ReportHeads heads;
    private final ChapterRows rows;
    private final SavedChapters saves;
    private final Journal journal;
    private final JdbcClient database;
    private final HouseClock clock;

    Structure(
            ChapterRepository chapters,
            ReportRepository reports,
            ReportHeads heads,
            ChapterRows rows,
            SavedChapters saves,
            Journal journal,
            JdbcClient database,
            HouseClock clock) {
        this.chapters = chapters;
        this.reports = reports;
        this.heads = heads;
        this.rows = rows;
        this.saves = saves;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** Which chapters there are in which order, to be carried by a form that changes that. */
    public static String stamp(List<ChapterRow> chapters) {
        return Sha256.hex(
                        String.join(",", chapters.stream().map(ChapterRow::key).toList())
                                .getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    public static Arrangement arrangement(List<ChapterRow> chapters) {
        Map<UUID, String> keys = new HashMap<>();
        chapters.forEach(chapter -> keys.put(chapter.id(), chapter.key()));
        return new Arrangement(chapters.stream()
                .map(chapter -> new Arrangement.Place(chapter.key(), keys.get(chapter.parent()), chapter.part()))
                .toList());
    }

    /**
     * @param seen {@link #stamp} when the form was opened
     * @return the new chapter's key
     */
    @Transactional
    public String add(Actor actor, ReportId report, String seen, NewChapter wanted) {
        List<ChapterRow> standing = holdDraft(actor, report);
        wanted.require(standing.stream().map(ChapterRow::heading).toList());
        requireSeen(report, standing, seen);
        if (standing.size() >= MOST_CHAPTERS) {
            throw new InvalidInput("heading", "report.structure.too-many", MOST_CHAPTERS);
        }
        ChapterRow parent = wanted.parent() == null
                ? null
                : standing.stream()
                        .filter(row -> row.key().equals(wanted.parent()) && !row.inner())
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("place", "report.structure.place-missing"));
        Part part = parent == null ? Objects.requireNonNull(wanted.part()) : parent.part();
        boolean numbered = parent == null ? part == Part.PART_I || part == Part.PART_II : parent.number() != null;
        String key = ChapterKeys.of(wanted.heading(), keysEverUsed(report));
        TemplateChapter described = new TemplateChapter(
                ASIDE - 1,
                key,
                null,
                part,
                numbered,
                wanted.heading().strip(),
                wanted.guidance().strip(),
                "");
        Chapter added = chapters.saveAndFlush(new Chapter(
                report.value(),
                parent == null ? null : parent.id(),
                described,
                RichText.empty(),
                clock.instant(),
                actor.id()));
        saves.keep(added, actor.id());
        arrange(report, arrangement(standing).with(new Arrangement.Place(key, wanted.parent(), part)));
        journal.write(actor.id(), "CHAPTER_ADDED", "CHAPTER", added.id());
        return key;
    }

    /** One place up or down among its equals; the chapters inside it move along. */
    @Transactional
    public void move(Actor actor, ReportId report, String key, String seen, boolean up) {
        List<ChapterRow> standing = holdDraft(actor, report);
        ChapterRow moving = row(standing, key);
        requireSeen(report, standing, seen);
        Arrangement before = arrangement(standing);
        if (!before.moves(key, up)) {
            throw RuleViolated.notNow("report.refused.no-further", moving.name());
        }
        arrange(report, before.moved(key, up));
        journal.write(actor.id(), "CHAPTER_MOVED", "CHAPTER", moving.id());
    }

    /**
     * Words the heading anew; the key stays. A heading is a part of the text: whoever has the chapter open is told that it has
     * changed.
     *
     * @param version of the chapter when the form was opened
     */
    @Transactional
    public void head(Actor actor, ReportId report, String key, long version, String heading) {
        List<ChapterRow> standing = holdDraft(actor, report);
        row(standing, key);
        Chapter chapter = chapters.toSave(report.value(), key).orElseThrow(RuleViolated::notFound);
        List<Problem> problems = NewChapter.headingProblems(
                heading,
                standing.stream()
                        .filter(row -> !row.key().equals(key))
                        .map(ChapterRow::heading)
                        .toList());
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        if (chapter.lockVersion() != version) {
            throw RuleViolated.notNow("report.refused.headed-meanwhile", chapter.heading());
        }
        if (chapter.heading().equals(heading.strip())) {
            return;
        }
        chapter.head(heading.strip());
        chapters.saveAndFlush(chapter);
        saves.keep(chapter, actor.id());
        journal.write(actor.id(), "CHAPTER_HEADED", "CHAPTER", chapter.id());
    }

    /** Keys of the chapters that can be taken away; one statement. */
    @Transactional(readOnly = true)
    public Set<String> removable(Actor actor, ReportHead report) {
        ReportRules.require(actor, Act.ARRANGE, report);
        return new HashSet<>(database.sql("""
                        select c.key from report_chapter c
                        where c.report_id = :report and c.removed_at is null and c.content = :empty
                          and not exists (select from report_chapter i where i.parent_id = c.id and i.removed_at is null)
                          and not exists (
                              select from report_version v where v.report_id = :report and jsonb_exists(v.chapters, c.key))
                        """)
                .param("report", report.id().value())
                .param("empty", RichText.empty().json())
                .query(String.class)
                .list());
    }

    /** Why the chapter cannot be taken away; asked before the page that confirms, as {@link #remove} asks before it does. */
    @Transactional(readOnly = true)
    public void requireRemovable(Actor actor, ReportHead report, String key) {
        ReportRules.require(actor, Act.ARRANGE, report);
        requireRemovable(rows.withTextOf(report.id(), key), report.id(), key);
    }

    /** Only a chapter that is empty and was in no frozen version; what was once written in it stays in its saves. */
    @Transactional
    public void remove(Actor actor, ReportId report, String key, String seen) {
        holdDraft(actor, report);
        List<ChapterRow> standing = rows.withTextOf(report, key);
        ChapterRow leaving = row(standing, key);
        requireRemovable(standing, report, key);
        requireSeen(report, standing, seen);
        database.sql("delete from report_chapter_writer where chapter_id = ?")
                .param(leaving.id())
                .update();
        database.sql("update report_chapter set removed_at = ?, removed_by = ? where id = ?")
                .params(Timestamp.from(clock.instant()), actor.id(), leaving.id())
                .update();
        journal.write(actor.id(), "CHAPTER_REMOVED", "CHAPTER", leaving.id());
    }

    private void requireRemovable(List<ChapterRow> standing, ReportId report, String key) {
        ChapterRow leaving = row(standing, key);
        if (!Objects.requireNonNull(leaving.text()).isEmpty()) {
            throw RuleViolated.notNow("report.refused.chapter-not-empty", leaving.name());
        }
        if (standing.stream().anyMatch(row -> leaving.id().equals(row.parent()))) {
            throw RuleViolated.notNow("report.refused.chapter-holds-others", leaving.name());
        }
        boolean sent = database.sql(
                        "select exists (select from report_version where report_id = ? and jsonb_exists(chapters, ?))")
                .params(report.value(), key)
                .query(Boolean.class)
                .single();
        if (sent) {
            throw RuleViolated.notNow("report.refused.chapter-was-sent", leaving.name());
        }
    }

    /** Nobody writes and nothing moves meanwhile. */
    private List<ChapterRow> holdDraft(Actor actor, ReportId report) {
        if (reports.toMove(report.value()).isEmpty()) {
            throw RuleViolated.notFound();
        }
        ReportRules.require(actor, Act.ARRANGE, heads.head(report));
        return rows.withoutText(report);
    }

    private static ChapterRow row(List<ChapterRow> standing, String key) {
        return standing.stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
    }

    private void requireSeen(ReportId report, List<ChapterRow> standing, String seen) {
        if (!stamp(standing).equals(seen)) {
            throw RuleViolated.notNow(
                    "report.refused.arranged-meanwhile", heads.head(report).title());
        }
    }

    private List<String> keysEverUsed(ReportId report) {
        return database.sql("select key from report_chapter where report_id = ?")
                .param(report.value())
                .query(String.class)
                .list();
    }

    private void arrange(ReportId report, Arrangement wanted) {
        database.sql("update report_chapter set ordinal = ordinal + ? where report_id = ? and removed_at is null")
                .params(ASIDE, report.value())
                .update();
        database.sql("""
                        update report_chapter c set ordinal = wanted.ordinal
                        from unnest(?::text[]) with ordinality as wanted (key, ordinal)
                        where c.report_id = ? and c.key = wanted.key and c.removed_at is null
                        """)
                .params(wanted.keys().toArray(String[]::new), report.value())
                .update();
    }
}
