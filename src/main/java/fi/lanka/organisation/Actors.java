package fi.lanka.organisation;

import fi.lanka.organisation.Actor.Seat;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads an open account and the seats of this day, in one statement. */
@Component
class Actors {

    private static final String ACCOUNT_AND_SEATS = """
            select p.id, p.name, p.language, p.administrator, m.role, m.body_id, b.kind, m.sector_id,
                coalesce(b.name, s.name) as seat_name
            from organisation_person p
            left join organisation_membership m on m.person_id = p.id
                and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
            left join organisation_body b on b.id = m.body_id
            left join organisation_sector s on s.id = m.sector_id
            where p.state = 'ACTIVE' and %s
            order by coalesce(b.name, s.name) collate "fi-x-icu", m.role
            """;

    private final JdbcClient database;
    private final HouseClock clock;

    Actors(JdbcClient database, HouseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Actor> withId(UUID person) {
        return read("p.id = :value", person);
    }

    Optional<Actor> withUsername(String username) {
        return read("p.username = :value", username);
    }

    private Optional<Actor> read(String condition, Object value) {
        return database.sql(ACCOUNT_AND_SEATS.formatted(condition))
                .param("today", clock.today())
                .param("value", value)
                .query(Actors::actor);
    }

    private static Optional<Actor> actor(ResultSet rows) throws SQLException {
        PersonId person = null;
        String name = "";
        Language language = Language.FINNISH;
        boolean administrator = false;
        List<Seat> seats = new ArrayList<>();
        while (rows.next()) {
            person = new PersonId(rows.getObject("id", UUID.class));
            name = rows.getString("name");
            language = Language.tagged(rows.getString("language")).orElseThrow();
            administrator = rows.getBoolean("administrator");
            if (rows.getString("role") != null) {
                seats.add(seat(rows));
            }
        }
        return person == null ? Optional.empty() : Optional.of(new Actor(person, name, language, administrator, seats));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Seat(
                Role.valueOf(row.getString("role")),
                row.getObject("body_id", UUID.class),
                kind == null ? null : BodyKind.valueOf(kind),
                row.getObject("sector_id", UUID.class),
                row.getString("seat_name"));
    }
}
