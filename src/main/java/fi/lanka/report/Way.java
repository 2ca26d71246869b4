package fi.lanka.report;

import fi.lanka.organisation.BodyKind;
import java.util.List;

/**
 * The order of a report's way: bodies of one ordinal are asked together, and the next ones only when each earlier one has
 * answered or been noted silent.
 */
public record Way(List<StepRow> steps) {

    public Way {
        steps = List.copyOf(steps);
    }

    public List<StepRow> waiting() {
        return steps.stream().filter(step -> step.state() == StepState.WAITING).toList();
    }

    /** The bodies to be asked next; empty while someone is still to answer, and when there is nobody left. */
    public List<StepRow> next() {
        if (!waiting().isEmpty()) {
            return List.of();
        }
        int ordinal = steps.stream()
                .filter(step -> step.state() == StepState.PLANNED)
                .mapToInt(StepRow::ordinal)
                .min()
                .orElse(0);
        return steps.stream().filter(step -> step.ordinal() == ordinal).toList();
    }

    public boolean begun() {
        return steps.stream().anyMatch(StepRow::asked);
    }

    /** The executive or the council has it, or has just proposed it onward: its text is closed. */
    public boolean closesTheText() {
        return steps.stream()
                .anyMatch(step -> step.asked()
                        && step.state() != StepState.CANCELLED
                        && (step.bodyKind() == BodyKind.EXECUTIVE || step.bodyKind() == BodyKind.COUNCIL));
    }
}
