package fi.lanka.plan;

import fi.lanka.organisation.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door of the workshop. */
@Service
public class Plans {

    public UUID begin(@Nullable Actor actor, UUID term, String name, int firstYear, int lastYear) {
        throw new UnsupportedOperationException();
    }

    public List<GoalRow> objectives(UUID term) {
        return objectives(term, PlanFilter.everything());
    }

    public List<GoalRow> objectives(UUID term, PlanFilter filter) {
        throw new UnsupportedOperationException();
    }
}
