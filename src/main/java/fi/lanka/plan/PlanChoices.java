package fi.lanka.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can be chosen in a plan's years: bodies and sectors as they are then, not only those of today. */
@Service
public class PlanChoices {

    private final PlanQueries queries;

    PlanChoices(PlanQueries queries) {
        this.queries = queries;
    }

    /** @param lastDay null while it goes on */
    public record Holder(UUID id, String name, @Nullable LocalDate lastDay) {}

    /** Bodies that can lead an objective. */
    @Transactional(readOnly = true)
    public List<Holder> boards(int firstYear, int lastYear) {
        return queries.boards(firstYear, lastYear);
    }

    /** Bodies that can decide on a plan's years. */
    @Transactional(readOnly = true)
    public List<Holder> deciders(int firstYear, int lastYear) {
        return queries.deciders(firstYear, lastYear);
    }

    @Transactional(readOnly = true)
    public List<Holder> sectors(int firstYear, int lastYear) {
        return queries.sectors(firstYear, lastYear);
    }
}
