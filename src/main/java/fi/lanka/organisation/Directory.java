package fi.lanka.organisation;

import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits where, read for the pages of administration; for administrators alone. */
@Service
public class Directory {

    private static final String PEOPLE = """
            select p.id, p.name, p.username, p.email, p.state, p.administrator, m.id as membership, m.role, m.valid_from, m.valid_to,
                   m.lock_version, coalesce(b.name, s.name) as seat, r.name as stands_in_for, p.lock_version as version
              from organisation_person p
              left join organisation_membership m on m.person_id = p.id
              left join organisation_body b on b.id = m.body_id
              left join organisation_sector s on s.id = m.sector_id
              left join organisation_person r on r.id = m.stands_in_for
            """;

    private final JdbcClient database;
    private final Actors actors;
    private final HouseClock clock;

    Directory(JdbcClient database, Actors actors, HouseClock clock) {
        this.database = database;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @param standsInFor the member whose substitute it is; null for none in particular
     * @param to null: goes on
     */
    public record SeatLine(
            UUID id,
            Role role,
            String seat,
            @Nullable String standsInFor,
            LocalDate from,
            @Nullable LocalDate to,
            long version) {

        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        /** It can still be given an end, or an earlier one. */
        public boolean mayEnd(LocalDate day) {
            return to == null || to.isAfter(day);
        }
    }

    public record PersonLine(
            UUID id,
            String name,
            @Nullable String username,
            @Nullable String email,
            PersonState state,
            boolean administrator,
            long version,
            List<SeatLine> seats) {

        public List<SeatLine> seatsOn(LocalDate day) {
            return seats.stream().filter(seat -> seat.on(day)).toList();
        }
    }

    public record SectorLine(
            UUID id,
            String name,
            String shortName,
            LocalDate from,
            @Nullable LocalDate to) {}

    public record BodyLine(
            UUID id,
            BodyKind kind,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            long version,
            List<SectorLine> sectors) {}

    @Transactional(readOnly = true)
    public List<PersonLine> people(Actor by) {
        Checks.onlyAdministrator(by);
        return fold(database.sql(PEOPLE + "order by p.state, p.name collate \"fi-x-icu\", m.valid_from, m.id"));
    }

    @Transactional(readOnly = true)
    public PersonLine person(Actor by, UUID id) {
        Checks.onlyAdministrator(by);
        return fold(database.sql(PEOPLE + "where p.id = :id order by m.valid_from desc, m.id")
                        .param("id", id))
                .stream()
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
    }

    /** The seat that somebody without any today had last. */
    public record EndedSeat(Role role, String seat, LocalDate lastDay) {}

    /** One's own. */
    @Transactional(readOnly = true)
    public Optional<EndedSeat> lastSeat(Actor of) {
        return database.sql("""
                        select m.role, coalesce(b.name, s.name) as seat, m.valid_to as last_day
                          from organisation_membership m
                          left join organisation_body b on b.id = m.body_id
                          left join organisation_sector s on s.id = m.sector_id
                         where m.person_id = :person and m.valid_to < :today
                         order by m.valid_to desc, m.id limit 1
                        """)
                .param("person", of.id())
                .param("today", clock.today())
                .query(EndedSeat.class)
                .optional();
    }

    /**
     * Something that happened to a person or to a seat of theirs.
     *
     * @param who null: the system
     * @param seat where it happened to a seat; null where to the person
     */
    public record Happening(
            Instant at,
            @Nullable String who,
            String verb,
            @Nullable Role role,
            @Nullable String seat) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Happening> history(Actor by, UUID person) {
        Checks.onlyAdministrator(by);
        return database.sql("""
                        select e.happened_at, w.name as who, e.verb, m.role, coalesce(b.name, s.name) as seat
                          from journal_entry e
                          left join organisation_person w on w.id = e.person
                          left join organisation_membership m on m.id = e.thing_id
                          left join organisation_body b on b.id = m.body_id
                          left join organisation_sector s on s.id = m.sector_id
                         where e.thing_id = :person or m.person_id = :person
                         order by e.happened_at desc, e.id
                        """)
                .param("person", person)
                .query((row, number) -> new Happening(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("who"),
                        row.getString("verb"),
                        row.getString("role") == null ? null : Role.valueOf(row.getString("role")),
                        row.getString("seat")))
                .list();
    }

    /** Somebody whom a substitute can stand in for, and the bodies of which they are a member. */
    public record Member(UUID id, String name, String bodies) {}

    @Transactional(readOnly = true)
    public List<Member> members(Actor by) {
        Checks.onlyAdministrator(by);
        return database.sql("""
                        select p.id, p.name, string_agg(distinct b.name, ', ') as bodies
                          from organisation_membership m
                          join organisation_person p on p.id = m.person_id
                          join organisation_body b on b.id = m.body_id
                         where m.role in ('MEMBER', 'CHAIR') and (m.valid_to is null or m.valid_to >= :today)
                         group by p.id order by p.name collate "fi-x-icu", p.id
                        """)
                .param("today", clock.today())
                .query(Member.class)
                .list();
    }

    /** Whether the house has no coordinator once this one leaves: the report's way would stand still. */
    @Transactional(readOnly = true)
    public boolean isLastCoordinator(Actor by, UUID person) {
        Checks.onlyAdministrator(by);
        return database.sql("""
                        with coordinator as (
                            select m.person_id from organisation_membership m
                              join organisation_body b on b.id = m.body_id and b.kind = 'WORKING_GROUP'
                              join organisation_person p on p.id = m.person_id and p.state <> 'CLOSED'
                             where m.role = 'COORDINATOR' and (m.valid_to is null or m.valid_to >= :today))
                        select exists (select 1 from coordinator where person_id = :person)
                           and not exists (select 1 from coordinator where person_id <> :person)
                        """)
                .param("person", person)
                .param("today", clock.today())
                .query(Boolean.class)
                .single();
    }

    /** What this person may see and do today, and which seat it comes from. */
    @Transactional(readOnly = true)
    public List<Reason> reasons(Actor by, UUID id) {
        return switch (person(by, id).state()) {
            case INVITED -> List.of(Reason.plain("organisation.why.invited"));
            case CLOSED -> List.of(Reason.plain("organisation.why.closed"));
            case ACTIVE -> actors.withId(id).map(Reason::of).orElse(List.of());
        };
    }

    private static List<PersonLine> fold(JdbcClient.StatementSpec statement) {
        Map<UUID, PersonLine> people = new LinkedHashMap<>();
        statement.query(row -> {
            PersonLine person = people.computeIfAbsent(row.getObject("id", UUID.class), id -> line(id, row));
            UUID membership = row.getObject("membership", UUID.class);
            if (membership != null) {
                person.seats()
                        .add(new SeatLine(
                                membership,
                                Role.valueOf(row.getString("role")),
                                row.getString("seat"),
                                row.getString("stands_in_for"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getLong("lock_version")));
            }
        });
        return List.copyOf(people.values());
    }

    private static PersonLine line(UUID id, ResultSet row) {
        try {
            return new PersonLine(
                    id,
                    row.getString("name"),
                    row.getString("username"),
                    row.getString("email"),
                    PersonState.valueOf(row.getString("state")),
                    row.getBoolean("administrator"),
                    row.getLong("version"),
                    new ArrayList<>());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Those that are there first, then those that have ended. */
    @Transactional(readOnly = true)
    public List<BodyLine> bodies(Actor by) {
        Checks.onlyAdministrator(by);
        Map<UUID, BodyLine> bodies = new LinkedHashMap<>();
        database.sql("""
                        select b.id, b.kind, b.name, b.valid_from, b.valid_to, b.lock_version,
                               s.id as sector_id, s.name as sector, s.short_name, s.valid_from as sector_from, s.valid_to as sector_to
                          from organisation_body b left join organisation_sector s on s.body_id = b.id
                         order by b.valid_to desc nulls first, array_position(
                               array['COUNCIL', 'EXECUTIVE', 'BOARD', 'MANAGEMENT_TEAM', 'WORKING_GROUP', 'ADVISORY'], b.kind),
                               b.name collate "fi-x-icu", s.name
                        """).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            if (!bodies.containsKey(id)) {
                bodies.put(
                        id,
                        new BodyLine(
                                id,
                                BodyKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getLong("lock_version"),
                                new ArrayList<>()));
            }
            String sector = row.getString("sector");
            BodyLine body = bodies.get(id);
            if (sector != null && body != null) {
                body.sectors()
                        .add(new SectorLine(
                                row.getObject("sector_id", UUID.class),
                                sector,
                                row.getString("short_name"),
                                row.getObject("sector_from", LocalDate.class),
                                row.getObject("sector_to", LocalDate.class)));
            }
        });
        return List.copyOf(bodies.values());
    }

    @Transactional(readOnly = true)
    public BodyLine body(Actor by, UUID id) {
        return bodies(by).stream()
                .filter(body -> body.id().equals(id))
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
    }
}
