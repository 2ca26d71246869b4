package fi.lanka.report;

import fi.lanka.report.ReportState.Happening;
import fi.lanka.shared.RuleViolated;
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

/** A report: it lives for ever, and what bodies read of it are its frozen versions. */
@Entity
@Table(name = "report_report")
public class Report {

    @Id
    private UUID id;

    @Column(name = "template_id")
    private UUID template;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Column(name = "term_id")
    private UUID term;

    @Column(name = "evaluated_term_id")
    private @Nullable UUID evaluatedTerm;

    @Column
    private @Nullable Integer year;

    @Column
    private int round;

    @Column
    private @Nullable UUID corrects;

    @Column(name = "change_note")
    private @Nullable String changeNote;

    @Column
    private String language;

    @Column
    private String title;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column
    private int lap;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "returned_by_body")
    private @Nullable UUID returnedBy;

    @Column(name = "returned_on")
    private @Nullable LocalDate returnedOn;

    @Column
    private boolean example;

    @Version
    @Column(name = "lock_version")
    private @Nullable Long lockVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    protected Report() {}

    static Report extensive(
            UUID template,
            UUID term,
            @Nullable UUID evaluatedTerm,
            String title,
            boolean example,
            Instant now,
            @Nullable UUID by) {
        Report report = begun(ReportKind.EXTENSIVE, template, term, title, example, now, by);
        report.evaluatedTerm = evaluatedTerm;
        return report;
    }

    /** @param term whose plan the year belongs to */
    static Report annual(
            UUID template, UUID term, int year, String title, boolean example, Instant now, @Nullable UUID by) {
        Report report = begun(ReportKind.ANNUAL, template, term, title, example, now, by);
        report.year = year;
        return report;
    }

    private static Report begun(
            ReportKind kind, UUID template, UUID term, String title, boolean example, Instant now, @Nullable UUID by) {
        Report report = new Report();
        report.id = UUID.randomUUID();
        report.template = template;
        report.kind = kind;
        report.term = term;
        report.round = 1;
        report.language = "fi";
        report.title = title;
        report.state = ReportState.DRAFT;
        report.lap = 1;
        report.example = example;
        report.createdAt = now;
        report.createdBy = by;
        return report;
    }

    /** The next round of a published report: the same subject and title, a text of its own that begins as the published one. */
    Report nextRound(String changeNote, Instant now, UUID by) {
        Report next = begun(kind, template, term, title, example, now, by);
        next.evaluatedTerm = evaluatedTerm;
        next.year = year;
        next.round = round + 1;
        next.corrects = id;
        next.changeNote = changeNote;
        return next;
    }

    /** Only while it is a draft: what bodies have read stays as they read it. */
    void explains(String note) {
        changeNote = note;
    }

    void supersededByLaterRound() {
        move(Happening.LATER_ROUND_PUBLISHED);
    }

    @Nullable
    UUID corrects() {
        return corrects;
    }

    void sent() {
        move(Happening.SENT);
        returnReason = null;
        returnedBy = null;
        returnedOn = null;
    }

    void proposedToCouncil() {
        move(Happening.PROPOSED_TO_COUNCIL);
    }

    /** Back to the writers, with the reason that they read; the way begins anew. */
    void returned(UUID body, LocalDate on, String reason) {
        comeBack(Happening.RETURNED, body, on, reason);
    }

    void takenBack(LocalDate on, String reason) {
        comeBack(Happening.TAKEN_BACK, null, on, reason);
    }

    private void comeBack(Happening happening, @Nullable UUID body, LocalDate on, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a report never comes back without a reason");
        }
        move(happening);
        lap++;
        returnReason = reason;
        returnedBy = body;
        returnedOn = on;
    }

    void approved() {
        move(Happening.APPROVED_BY_COUNCIL);
    }

    void published() {
        move(Happening.EDITION_STORED);
    }

    private void move(Happening happening) {
        state = state.after(happening)
                .orElseThrow(() -> RuleViolated.notNow("report.state." + state + ".refuses", title));
    }

    public ReportId id() {
        return new ReportId(id);
    }

    public ReportKind kind() {
        return kind;
    }

    public UUID template() {
        return template;
    }

    public UUID term() {
        return term;
    }

    public @Nullable UUID evaluatedTerm() {
        return evaluatedTerm;
    }

    /** That an annual report tells of; null for an extensive one. */
    public @Nullable Integer year() {
        return year;
    }

    public int round() {
        return round;
    }

    public String language() {
        return language;
    }

    public String title() {
        return title;
    }

    public ReportState state() {
        return state;
    }

    public int lap() {
        return lap;
    }

    public boolean example() {
        return example;
    }

    public long lockVersion() {
        return lockVersion == null ? 0 : lockVersion;
    }
}
