package fi.lanka.organisation;

import fi.lanka.shared.HouseClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a body or a sector was called before its name of today. */
@Component
class FormerNames {

    private final JdbcClient database;
    private final HouseClock clock;

    FormerNames(JdbcClient database, HouseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new name begins after the one before it began, and on no day that is still to come: until then the old one holds. */
    void check(Checks checks, UUID place, LocalDate placeBegins, Naming naming) {
        LocalDate since = naming.since();
        if (since == null) {
            return;
        }
        LocalDate before = lastChange(place);
        LocalDate earliest = (before == null ? placeBegins : before.plusDays(1)).plusDays(1);
        if (since.isAfter(clock.today())) {
            checks.problem("renamedFrom", "organisation.renamed.not-yet");
        } else if (since.isBefore(earliest)) {
            checks.problem("renamedFrom", "organisation.renamed.too-early", earliest);
        }
    }

    private @Nullable LocalDate lastChange(UUID place) {
        return database.sql("select max(last_day) from organisation_former_name where coalesce(body_id, sector_id) = ?")
                .param(place)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    void keepOfBody(UUID body, String name, LocalDate lastDay, @Nullable UUID by) {
        keep(body, null, name, lastDay, by);
    }

    void keepOfSector(UUID sector, String name, LocalDate lastDay, @Nullable UUID by) {
        keep(null, sector, name, lastDay, by);
    }

    private void keep(@Nullable UUID body, @Nullable UUID sector, String name, LocalDate lastDay, @Nullable UUID by) {
        database.sql("""
                        insert into organisation_former_name (id, body_id, sector_id, name, last_day, created_at, created_by)
                        values (:id, :body, :sector, :name, :lastDay, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("body", body)
                .param("sector", sector)
                .param("name", name)
                .param("lastDay", lastDay)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }
}
