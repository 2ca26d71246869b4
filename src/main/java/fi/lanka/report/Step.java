package fi.lanka.report;

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

/** A body's place on a report's way, and what it did, as told by the room that records decisions. */
@Entity
@Table(name = "report_step")
class Step {

    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID report;

    @Column
    private int lap;

    @Column
    private int ordinal;

    @Column(name = "body_id")
    private UUID body;

    @Enumerated(EnumType.STRING)
    private StepPurpose purpose;

    @Enumerated(EnumType.STRING)
    private StepState state;

    @Column(name = "version_id")
    private @Nullable UUID version;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "sent_by")
    private @Nullable UUID sentBy;

    @Column
    private @Nullable Integer days;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column
    private @Nullable UUID decision;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column
    private @Nullable Integer section;

    @Column(name = "case_number")
    private @Nullable String caseNumber;

    @Enumerated(EnumType.STRING)
    private StepOutcome.@Nullable Kind outcome;

    @Column
    private @Nullable String wording;

    @Enumerated(EnumType.STRING)
    @Column(name = "put_off")
    private @Nullable PutOff putOff;

    @Column(name = "put_off_on")
    private @Nullable LocalDate putOffOn;

    @Column(name = "put_off_to")
    private @Nullable LocalDate putOffTo;

    @Version
    @Column(name = "lock_version")
    private @Nullable Long lockVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    protected Step() {}

    /** @param days that it is usually given for its statement; null when there is no usual time */
    Step(
            UUID report,
            int lap,
            int ordinal,
            UUID body,
            StepPurpose purpose,
            @Nullable Integer days,
            Instant now,
            @Nullable UUID by) {
        this.id = UUID.randomUUID();
        this.report = report;
        this.lap = lap;
        this.ordinal = ordinal;
        this.body = body;
        this.purpose = purpose;
        this.days = days;
        this.state = StepState.PLANNED;
        this.createdAt = now;
        this.createdBy = by;
    }

    /** The same place in the next lap, with the body that has it then. */
    Step again(UUID successor, Instant now, @Nullable UUID by) {
        return new Step(report, lap + 1, ordinal, successor, purpose, days, now, by);
    }

    void sent(UUID version, @Nullable LocalDate due, Instant now, @Nullable UUID by) {
        require(StepState.PLANNED);
        this.state = StepState.WAITING;
        this.version = version;
        this.dueOn = due;
        this.sentAt = now;
        this.sentBy = by;
    }

    void answered(StepOutcome answer) {
        require(StepState.WAITING);
        state = StepState.ANSWERED;
        decision = answer.decision();
        decidedOn = answer.meeting();
        section = answer.section();
        caseNumber = answer.caseNumber();
        outcome = answer.kind();
        wording = answer.wording();
    }

    /** Still waited for; by its next meeting, where that is known and later than what was asked. */
    void putOff(PutOff how, LocalDate meeting, @Nullable LocalDate nextMeeting) {
        require(StepState.WAITING);
        putOff = how;
        putOffOn = meeting;
        putOffTo = nextMeeting;
        if (nextMeeting != null && (dueOn == null || dueOn.isBefore(nextMeeting))) {
            dueOn = nextMeeting;
        }
    }

    /** The body's record was mended: what it did stays, where it stands in the minutes is put right. */
    void corrected(UUID correction, @Nullable Integer section, @Nullable String caseNumber) {
        require(StepState.ANSWERED);
        this.decision = correction;
        this.section = section;
        this.caseNumber = caseNumber;
    }

    void silent() {
        require(StepState.WAITING);
        state = StepState.SILENT;
    }

    void cancelled() {
        require(StepState.WAITING);
        state = StepState.CANCELLED;
    }

    private void require(StepState expected) {
        if (state != expected) {
            throw new IllegalStateException("step is " + state + ", not " + expected);
        }
    }

    UUID id() {
        return id;
    }

    StepOutcome.@Nullable Kind outcome() {
        return outcome;
    }

    UUID report() {
        return report;
    }

    int lap() {
        return lap;
    }

    int ordinal() {
        return ordinal;
    }

    UUID body() {
        return body;
    }

    StepPurpose purpose() {
        return purpose;
    }

    StepState state() {
        return state;
    }

    @Nullable
    UUID version() {
        return version;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }
}
