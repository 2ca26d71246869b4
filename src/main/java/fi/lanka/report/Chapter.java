package fi.lanka.report;

import fi.lanka.report.published.Part;
import fi.lanka.text.RichText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The unit of writing: its own row, its own version number, its own writers, deadline and state. */
@Entity
@Table(name = "report_chapter")
class Chapter {

    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "parent_id", updatable = false)
    private @Nullable UUID parent;

    /** Changed by {@link Structure} beside the text, and never written back with it. */
    @Column(updatable = false)
    private int ordinal;

    @Column
    private String key;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Column
    private boolean numbered;

    @Column
    private String heading;

    @Column
    private String guidance;

    @Enumerated(EnumType.STRING)
    private ChapterState state;

    @Column
    private @Nullable Long returned;

    /** Given by {@link Chapters#assign} beside the text, and never written back with it. */
    @Column(updatable = false)
    private @Nullable LocalDate deadline;

    @Column
    private String content;

    /** Set by {@link Structure}. */
    @Column(name = "removed_at", insertable = false, updatable = false)
    private @Nullable Instant removedAt;

    @Version
    @Column(name = "lock_version")
    private @Nullable Long lockVersion;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private @Nullable UUID savedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    protected Chapter() {}

    Chapter(
            UUID report,
            @Nullable UUID parent,
            TemplateChapter template,
            RichText opening,
            Instant now,
            @Nullable UUID by) {
        this.id = UUID.randomUUID();
        this.report = report;
        this.parent = parent;
        this.ordinal = template.ordinal();
        this.key = template.key();
        this.part = template.part();
        this.numbered = template.numbered();
        this.heading = template.heading();
        this.guidance = template.guidance();
        this.state = ChapterState.NOT_STARTED;
        this.content = opening.json();
        this.savedAt = now;
        this.savedBy = by;
        this.createdAt = now;
        this.createdBy = by;
    }

    /** The same chapter in the next round, with the text that was published. */
    Chapter inNextRound(UUID report, @Nullable UUID parent, int place, Instant now, UUID by) {
        TemplateChapter same = new TemplateChapter(place, key, null, part, numbered, heading, guidance, "");
        Chapter copy = new Chapter(report, parent, same, text(), now, by);
        copy.state = ChapterState.READY;
        return copy;
    }

    void write(RichText text, ChapterState state, Instant now, @Nullable UUID by) {
        this.content = text.json();
        this.state = state;
        this.savedAt = now;
        this.savedBy = by;
        if (state.handedOn()) {
            returned = null;
        }
    }

    /** Back to its writers, the text untouched: that it was given back stands on it until they hand it on again. */
    void giveBack() {
        returned = lockVersion();
        state = ChapterState.IN_WORK;
    }

    void head(String heading) {
        this.heading = heading;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID parent() {
        return parent;
    }

    UUID report() {
        return report;
    }

    String key() {
        return key;
    }

    String heading() {
        return heading;
    }

    ChapterState state() {
        return state;
    }

    RichText text() {
        return RichText.ofJson(content);
    }

    long lockVersion() {
        return lockVersion == null ? 0 : lockVersion;
    }
}
