package fi.lanka.organisation;

import fi.lanka.shared.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a body or a sector holds: its days cannot be moved inside theirs. */
@Component
class Contents {

    private final JdbcClient database;

    Contents(JdbcClient database) {
        this.database = database;
    }

    private record Span(@Nullable LocalDate first, @Nullable LocalDate last) {}

    void staysAround(Checks checks, UUID place, Period period) {
        Span inside = database.sql("""
                        select min(valid_from) as first, max(coalesce(valid_to, :farAway)) as last from (
                            select valid_from, valid_to from organisation_sector where body_id = :place
                            union all select valid_from, valid_to from organisation_unit where sector_id = :place
                            union all select valid_from, valid_to from organisation_membership where seat = :place) inside
                        """)
                .param("place", place)
                .param("farAway", Checks.FAR_AWAY)
                .query(Span.class)
                .single();
        if (inside.first() != null && inside.first().isBefore(period.from())) {
            checks.problem("from", "organisation.period.something-earlier", inside.first());
        }
        if (inside.last() != null && inside.last().isAfter(Checks.lastDay(period))) {
            checks.problem("to", "organisation.period.something-later");
        }
    }
}
