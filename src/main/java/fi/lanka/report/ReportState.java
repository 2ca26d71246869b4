package fi.lanka.report;

import java.util.Optional;

/** Where a report is. {@link #after} is the whole workflow: what is not there is refused. */
public enum ReportState {
    /** Being written; perhaps come back with a reason. */
    DRAFT,
    /** With the bodies before the council; statements exist to change it. */
    IN_REVIEW,
    /** The executive has proposed it to the council; its text is closed. */
    PROPOSED,
    /** The council has approved it; only inside the transaction that publishes it. */
    APPROVED,
    /** Residents read it. */
    PUBLISHED,
    /** A later round has taken its place. */
    SUPERSEDED;

    /** What can happen to a report on its way. */
    enum Happening {
        SENT,
        PROPOSED_TO_COUNCIL,
        RETURNED,
        TAKEN_BACK,
        APPROVED_BY_COUNCIL,
        EDITION_STORED,
        LATER_ROUND_PUBLISHED
    }

    Optional<ReportState> after(Happening happening) {
        return Optional.ofNullable(
                switch (happening) {
                    case SENT -> this == DRAFT || this == IN_REVIEW ? IN_REVIEW : this == PROPOSED ? PROPOSED : null;
                    case PROPOSED_TO_COUNCIL -> this == IN_REVIEW ? PROPOSED : null;
                    case RETURNED -> onItsWay() ? DRAFT : null;
                    case TAKEN_BACK -> this == IN_REVIEW ? DRAFT : null;
                    case APPROVED_BY_COUNCIL -> this == PROPOSED ? APPROVED : null;
                    case EDITION_STORED -> this == APPROVED ? PUBLISHED : null;
                    case LATER_ROUND_PUBLISHED -> this == PUBLISHED ? SUPERSEDED : null;
                });
    }

    /** Bodies have it, or the council is about to. */
    public boolean onItsWay() {
        return this == IN_REVIEW || this == PROPOSED;
    }

    public boolean open() {
        return this == DRAFT || onItsWay();
    }

    /** Anybody may read it. */
    public boolean published() {
        return this == PUBLISHED || this == SUPERSEDED;
    }
}
