package fi.lanka.strategy;

import fi.lanka.organisation.Actor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door of the keel. */
@Service
public class Strategies {

    public StrategyView adopt(@Nullable Actor actor, NewStrategy strategy) {
        throw new UnsupportedOperationException();
    }

    public Optional<StrategyView> of(UUID term) {
        throw new UnsupportedOperationException();
    }

    public void rewordGoal(@Nullable Actor actor, UUID goal, String wording, LocalDate from, String reason) {
        throw new UnsupportedOperationException();
    }

    public void rewordSubGoal(@Nullable Actor actor, UUID subGoal, String wording, LocalDate from, String reason) {
        throw new UnsupportedOperationException();
    }
}
