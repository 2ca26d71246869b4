package fi.lanka.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the plan to read; null asks for no limit. */
public record PlanFilter(@Nullable UUID body, @Nullable String sector) {

    public static PlanFilter everything() {
        return new PlanFilter(null, null);
    }

    /** The objectives that the body leads. */
    public static PlanFilter ofBody(UUID body) {
        return new PlanFilter(body, null);
    }

    /** The objectives with an action that the sector, by its short name, owns. */
    public static PlanFilter ofSector(String shortName) {
        return new PlanFilter(null, shortName);
    }
}
