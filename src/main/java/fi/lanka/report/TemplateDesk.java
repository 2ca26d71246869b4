package fi.lanka.report;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.report.published.Part;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the templates: a coordinator changes a draft, and takes it into use as the next numbered version. What was in use
 * stays readable, and reports keep what they were made from.
 */
@Service
public class TemplateDesk {

    private static final int MOST_CHAPTERS = 60;

    private final Templates templates;
    private final List<BlockSource> sources;
    private final Bodies bodies;
    private final Journal journal;
    private final JdbcClient database;
    private final HouseClock clock;

    TemplateDesk(
            Templates templates,
            List<BlockSource> sources,
            Bodies bodies,
            Journal journal,
            JdbcClient database,
            HouseClock clock) {
        this.templates = templates;
        this.sources = List.copyOf(sources);
        this.bodies = bodies;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    private static final String HEAD = """
            select t.id, t.kind, t.number, t.draft, t.lock_version as version, t.created_at, p.name as by
            from report_template t left join organisation_person p on p.id = t.created_by
            """;

    /** Every version, by kind, newest first. */
    @Transactional(readOnly = true)
    public List<TemplateHead> all(Actor actor) {
        require(actor);
        return database.sql(HEAD + "order by t.kind, t.number desc")
                .query(TemplateHead.class)
                .list();
    }

    @Transactional(readOnly = true)
    public TemplateView view(Actor actor, UUID id) {
        require(actor);
        return view(head(id));
    }

    /** As {@link #view}, of one that can be changed. */
    @Transactional(readOnly = true)
    public TemplateView draft(Actor actor, UUID id) {
        TemplateView view = view(actor, id);
        requireDraft(view.head());
        return view;
    }

    /**
     * A copy of the one in use, to be changed; the one that is being changed already, if there is.
     *
     * @param kind null when the form named none
     */
    @Transactional
    public UUID begin(Actor actor, @Nullable ReportKind kind) {
        require(actor);
        if (kind == null) {
            throw RuleViolated.notFound();
        }
        Optional<UUID> begun = draftOf(kind);
        if (begun.isPresent()) {
            return begun.get();
        }
        Templates.Template used = templates.newest(kind);
        UUID id = UUID.randomUUID();
        try {
            database.sql("""
                            insert into report_template (id, kind, number, name, draft, lock_version, created_at, created_by)
                            select ?, kind, number + 1, name, true, 0, ?, ? from report_template where id = ?
                            """)
                    .params(id, Timestamp.from(clock.instant()), actor.id(), used.id())
                    .update();
        } catch (DuplicateKeyException another) {
            throw RuleViolated.notNow("report.refused.template-begun");
        }
        templates.putChapters(id, used.chapters(), actor.id());
        templates.putStops(id, used.stops(), actor.id());
        journal.write(actor.id(), "TEMPLATE_DRAFTED", "TEMPLATE", id);
        return id;
    }

    /** @return the new chapter's key, never used before in a template of the kind */
    @Transactional
    public String addChapter(
            Actor actor,
            UUID id,
            long version,
            @Nullable Part part,
            @Nullable String parent,
            TemplateChapterText text) {
        TemplateView draft = hold(actor, id);
        TemplateChapterText checked = checked(draft, null, part, text);
        requireSeen(draft, version);
        if (draft.chapters().size() >= MOST_CHAPTERS) {
            throw new InvalidInput("heading", "report.structure.too-many", MOST_CHAPTERS);
        }
        if (parent != null
                && draft.chapters().stream().noneMatch(entry -> entry.key().equals(parent) && entry.parent() == null)) {
            throw new InvalidInput("place", "report.structure.place-missing");
        }
        String key = ChapterKeys.of(checked.heading(), keysEverUsed(draft.head().kind()));
        List<TemplateView.Entry> entries = new ArrayList<>(draft.chapters());
        entries.add(entry(key, parent, Objects.requireNonNull(part), checked));
        rewrite(actor, draft, entries, draft.arrangement().with(new Arrangement.Place(key, parent, part)));
        return key;
    }

    @Transactional
    public void editChapter(Actor actor, UUID id, String key, long version, TemplateChapterText text) {
        TemplateView draft = hold(actor, id);
        TemplateView.Entry before = entry(draft, key);
        TemplateChapterText checked = checked(draft, key, before.part(), text);
        requireSeen(draft, version);
        rewrite(
                actor,
                draft,
                draft.chapters().stream()
                        .map(entry -> entry == before ? entry(key, before.parent(), before.part(), checked) : entry)
                        .toList(),
                draft.arrangement());
    }

    @Transactional
    public void moveChapter(Actor actor, UUID id, String key, long version, boolean up) {
        TemplateView draft = hold(actor, id);
        TemplateView.Entry moving = entry(draft, key);
        requireSeen(draft, version);
        if (!draft.arrangement().moves(key, up)) {
            throw RuleViolated.notNow("report.refused.no-further", moving.heading());
        }
        rewrite(actor, draft, draft.chapters(), draft.arrangement().moved(key, up));
    }

    /** Why the chapter cannot be taken out; asked before the page that confirms. */
    @Transactional(readOnly = true)
    public TemplateView.Entry removable(Actor actor, UUID id, String key) {
        return removable(draft(actor, id), key);
    }

    @Transactional
    public void removeChapter(Actor actor, UUID id, String key, long version) {
        TemplateView draft = hold(actor, id);
        removable(draft, key);
        requireSeen(draft, version);
        rewrite(
                actor,
                draft,
                draft.chapters().stream()
                        .filter(entry -> !entry.key().equals(key))
                        .toList(),
                draft.arrangement().without(key));
    }

    private static TemplateView.Entry removable(TemplateView draft, String key) {
        TemplateView.Entry leaving = entry(draft, key);
        if (draft.chapters().stream().anyMatch(entry -> key.equals(entry.parent()))) {
            throw RuleViolated.notNow("report.refused.chapter-holds-others", leaving.heading());
        }
        if (draft.chapters().size() == 1) {
            throw RuleViolated.notNow("report.refused.last-chapter", leaving.heading());
        }
        return leaving;
    }

    /** Bodies that a stop can name; the council and the executive are asked by their kind. */
    @Transactional(readOnly = true)
    public List<Body> namedBodies() {
        return bodies.validOn(clock.today()).stream()
                .filter(body -> !body.kind().onlyOne())
                .toList();
    }

    @Transactional
    public void changeWay(Actor actor, UUID id, long version, TypedWay way) {
        TemplateView draft = hold(actor, id);
        List<Stop> stops = way.stops(namedBodies());
        requireSeen(draft, version);
        database.sql("delete from report_template_step where template_id = ?")
                .param(id)
                .update();
        templates.putStops(id, stops, actor.id());
        changed(actor, id);
    }

    /** What taking the draft into use would change in the reports that are begun after that. */
    @Transactional(readOnly = true)
    public List<TemplateChange> changes(Actor actor, UUID id) {
        TemplateView draft = draft(actor, id);
        return changes(draft);
    }

    @Transactional
    public void takeIntoUse(Actor actor, UUID id, long version) {
        TemplateView draft = hold(actor, id);
        requireSeen(draft, version);
        if (changes(draft).isEmpty()) {
            throw RuleViolated.notNow("report.refused.template-unchanged");
        }
        templates.takeIntoUse(id);
        journal.write(actor.id(), "TEMPLATE_TAKEN_INTO_USE", "TEMPLATE", id);
    }

    /** The draft is gone; the one in use stays as it was. */
    @Transactional
    public void discard(Actor actor, UUID id, long version) {
        TemplateView draft = hold(actor, id);
        requireSeen(draft, version);
        database.sql("delete from report_template_chapter where template_id = ?")
                .param(id)
                .update();
        database.sql("delete from report_template_step where template_id = ?")
                .param(id)
                .update();
        database.sql("delete from report_template where id = ?").param(id).update();
        journal.write(actor.id(), "TEMPLATE_DISCARDED", "TEMPLATE", id);
    }

    private List<TemplateChange> changes(TemplateView draft) {
        UUID used = templates.newest(draft.head().kind()).id();
        return TemplateChange.between(view(head(used)), draft);
    }

    private TemplateChapterText checked(
            TemplateView draft, @Nullable String key, @Nullable Part part, TemplateChapterText text) {
        if (part == null) {
            throw new InvalidInput("place", "report.structure.place-missing");
        }
        Set<String> blocks = sources.stream()
                .filter(source -> source.fits(draft.head().kind()))
                .flatMap(source -> source.kinds().stream())
                .collect(Collectors.toSet());
        return text.checked(
                draft.chapters().stream()
                        .filter(entry -> !entry.key().equals(key))
                        .map(TemplateView.Entry::heading)
                        .toList(),
                blocks);
    }

    private void rewrite(Actor actor, TemplateView draft, List<TemplateView.Entry> entries, Arrangement order) {
        UUID id = draft.head().id();
        List<String> keys = order.keys();
        database.sql("delete from report_template_chapter where template_id = ?")
                .param(id)
                .update();
        List<TemplateChapter> chapters = IntStream.range(0, keys.size())
                .mapToObj(i -> entries.stream()
                        .filter(entry -> entry.key().equals(keys.get(i)))
                        .map(entry -> new TemplateChapter(
                                i + 1,
                                entry.key(),
                                entry.parent(),
                                entry.part(),
                                entry.numbered(),
                                entry.heading(),
                                entry.guidance(),
                                entry.opening()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        templates.putChapters(id, chapters, actor.id());
        changed(actor, id);
    }

    private void changed(Actor actor, UUID id) {
        database.sql("update report_template set lock_version = lock_version + 1 where id = ?")
                .param(id)
                .update();
        journal.write(actor.id(), "TEMPLATE_CHANGED", "TEMPLATE", id);
    }

    private static TemplateView.Entry entry(String key, @Nullable String parent, Part part, TemplateChapterText text) {
        return new TemplateView.Entry(
                key, parent, part, text.numbered(), text.heading(), text.guidance(), text.opening());
    }

    private static TemplateView.Entry entry(TemplateView view, String key) {
        return view.chapters().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
    }

    /** Two who change one draft do it one after the other. */
    private TemplateView hold(Actor actor, UUID id) {
        require(actor);
        boolean held = database.sql("select id from report_template where id = ? for no key update")
                .param(id)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!held) {
            throw RuleViolated.notFound();
        }
        return draft(actor, id);
    }

    private static void requireDraft(TemplateHead head) {
        if (!head.draft()) {
            throw RuleViolated.notNow("report.refused.template-in-use", head.number());
        }
    }

    private static void requireSeen(TemplateView draft, long version) {
        if (draft.head().version() != version) {
            throw RuleViolated.notNow("report.refused.template-changed-meanwhile");
        }
    }

    private static void require(Actor actor) {
        ReportRules.refusesToMake(actor).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<UUID> draftOf(ReportKind kind) {
        return database.sql("select id from report_template where kind = ? and draft")
                .param(kind.name())
                .query(UUID.class)
                .optional();
    }

    private List<String> keysEverUsed(ReportKind kind) {
        return database.sql("""
                        select distinct c.key from report_template_chapter c join report_template t on t.id = c.template_id
                        where t.kind = ?
                        """).param(kind.name()).query(String.class).list();
    }

    private TemplateHead head(UUID id) {
        return database.sql(HEAD + "where t.id = ?")
                .param(id)
                .query(TemplateHead.class)
                .optional()
                .orElseThrow(RuleViolated::notFound);
    }

    private TemplateView view(TemplateHead head) {
        return new TemplateView(
                head,
                templates.chapters(head.id()).stream()
                        .map(chapter -> new TemplateView.Entry(
                                chapter.key(),
                                chapter.parentKey(),
                                chapter.part(),
                                chapter.numbered(),
                                chapter.heading(),
                                chapter.guidance(),
                                chapter.opening()))
                        .toList(),
                templates.stops(head.id()).stream()
                        .map(stop -> new TemplateView.NamedStop(stop, nameOf(stop.body())))
                        .toList());
    }

    private @Nullable String nameOf(@Nullable UUID body) {
        return body == null ? null : bodies.body(body).map(Body::name).orElse(null);
    }
}
