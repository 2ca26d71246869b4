package fi.lanka.organisation;

import fi.lanka.organisation.FirstStep.Step;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first hour of a new house: everything that it needs, in order, each ticked off by what is there. */
@Service
public class FirstSteps {

    private final ObjectProvider<FirstStep> rooms;

    FirstSteps(ObjectProvider<FirstStep> rooms) {
        this.rooms = rooms;
    }

    @Transactional(readOnly = true)
    public List<Step> all() {
        return rooms.stream()
                .flatMap(room -> room.steps().stream())
                .sorted(Comparator.comparingInt(Step::order))
                .toList();
    }

    /** For the desk of those whose steps they are; empty for others, and once everything has been done. */
    @Transactional(readOnly = true)
    public List<Step> waitingFor(Actor actor) {
        if (!actor.administrator() && !actor.coordinator()) {
            return List.of();
        }
        List<Step> steps = all();
        return steps.stream().allMatch(Step::done) ? List.of() : steps;
    }
}
