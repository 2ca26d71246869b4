package fi.lanka.report;

import fi.lanka.organisation.BodyKind;
import java.util.EnumSet;
import java.util.Set;

/** Why a body is asked, and so what it can answer; what puts the matter off is no answer. */
public enum StepPurpose {
    /** Lausunto: a board or an advisory body says what it thinks. */
    STATEMENT(EnumSet.of(StepOutcome.Kind.STATED, StepOutcome.Kind.NOTED, StepOutcome.Kind.RETURNED)),
    /** Valmistelu: the matter is proposed onward. */
    PREPARATION(EnumSet.of(StepOutcome.Kind.PROPOSED_ONWARD, StepOutcome.Kind.RETURNED)),
    /** Päätös: the council's alone. */
    DECISION(EnumSet.of(StepOutcome.Kind.APPROVED, StepOutcome.Kind.RETURNED, StepOutcome.Kind.REJECTED)),
    /** Tiedoksi. */
    INFORMATION(EnumSet.of(StepOutcome.Kind.NOTED));

    private final Set<StepOutcome.Kind> answers;

    StepPurpose(Set<StepOutcome.Kind> answers) {
        this.answers = answers;
    }

    /** Advisory bodies state or take note, they never decide: they send nothing on and nothing back. */
    public Set<StepOutcome.Kind> answers(BodyKind body) {
        Set<StepOutcome.Kind> its = EnumSet.copyOf(answers);
        if (body == BodyKind.ADVISORY) {
            its.retainAll(EnumSet.of(StepOutcome.Kind.STATED, StepOutcome.Kind.NOTED));
        }
        return its;
    }
}
