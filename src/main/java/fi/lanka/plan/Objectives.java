package fi.lanka.plan;

import fi.lanka.organisation.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door of the boards' objectives with their actions and targets. */
@Service
public class Objectives {

    public UUID add(@Nullable Actor actor, NewObjective objective) {
        throw new UnsupportedOperationException();
    }

    public UUID addAction(@Nullable Actor actor, UUID objective, NewAction action) {
        throw new UnsupportedOperationException();
    }

    public UUID addTarget(@Nullable Actor actor, UUID objective, NewTarget target) {
        throw new UnsupportedOperationException();
    }

    public void propose(@Nullable Actor actor, UUID objective) {
        throw new UnsupportedOperationException();
    }

    public void approve(@Nullable Actor actor, UUID objective) {
        throw new UnsupportedOperationException();
    }

    public void end(@Nullable Actor actor, UUID objective) {
        throw new UnsupportedOperationException();
    }

    public void reword(@Nullable Actor actor, UUID objective, String wording, LocalDate from, String reason) {
        throw new UnsupportedOperationException();
    }
}
