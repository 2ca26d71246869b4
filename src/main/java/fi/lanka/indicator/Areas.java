package fi.lanka.indicator;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The areas that figures are of: the municipality, its region, its peers, the country. */
@Service
public class Areas {

    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    Areas(JdbcClient database, Journal journal, HouseClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param actor a coordinator, or null for the system */
    @Transactional
    public UUID add(@Nullable Actor actor, NewArea area) {
        UUID person = IndicatorRules.mayChange(actor);
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into indicator_area (id, category, code, name_fi, name_sv, valid_from, created_at, created_by)
                        values (:id, :category, :code, :nameFi, :nameSv, :validFrom, :createdAt, :createdBy)
                        """)
                .param("id", id)
                .param("category", area.category().name())
                .param("code", area.code())
                .param("nameFi", area.nameFi())
                .param("nameSv", area.nameSv())
                .param("validFrom", area.validFrom())
                .param("createdAt", Timestamp.from(clock.instant()))
                .param("createdBy", person)
                .update();
        journal.write(person, "AREA_ADDED", "AREA", id);
        return id;
    }
}
