package fi.lanka.plan;

import fi.lanka.organisation.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How actions go, year by year: dated facts with their author. */
@Service
public class FollowUps {

    public UUID tell(
            @Nullable Actor actor,
            UUID action,
            int year,
            ActionStatus status,
            String done,
            String effect,
            boolean example) {
        throw new UnsupportedOperationException();
    }
}
