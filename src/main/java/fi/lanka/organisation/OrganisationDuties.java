package fi.lanka.organisation;

import fi.lanka.organisation.SectorTies.Tie;
import fi.lanka.shared.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the seats ask of the administrator: bodies that nobody records for, and seats that are about to be empty. */
@Component
class OrganisationDuties implements Duties {

    /** Time enough to ask who comes next. */
    private static final int DAYS_BEFORE_END = 30;

    private final Sectors sectors;
    private final JdbcClient database;
    private final MessageSourceAccessor messages;
    private final HouseClock clock;

    OrganisationDuties(Sectors sectors, JdbcClient database, MessageSource messages, HouseClock clock) {
        this.sectors = sectors;
        this.database = database;
        this.messages = new MessageSourceAccessor(messages);
        this.clock = clock;
    }

    @Override
    public List<Duty> of(Actor actor) {
        List<Duty> duties = new ArrayList<>();
        if (actor.administrator()) {
            duties.addAll(withoutCoordinator());
            duties.addAll(withoutSecretary());
            duties.addAll(endingSeats());
        }
        if (actor.coordinator()) {
            duties.addAll(leftBehind());
        }
        return duties;
    }

    /** Nobody begins a report or sends it on. A house in its first hour has no working group yet, and a list of its own. */
    private List<Duty> withoutCoordinator() {
        return database.sql("""
                        select b.id, b.name, greatest(b.valid_from, max(m.valid_to + 1)) as since
                          from organisation_body b
                          left join (organisation_membership m join organisation_person p on p.id = m.person_id)
                            on m.body_id = b.id and m.role = 'COORDINATOR' and m.valid_from <= :today
                         where b.kind = 'WORKING_GROUP'
                           and b.valid_from <= :today and (b.valid_to is null or b.valid_to >= :today)
                         group by b.id
                        having count(*) filter (where p.state <> 'CLOSED' and (m.valid_to is null or m.valid_to >= :today)) = 0
                        """)
                .param("today", clock.today())
                .query((row, n) -> new Duty(
                        Kind.WAITS_FOR_YOU,
                        "organisation.duty.no-coordinator",
                        List.of(row.getString("name")),
                        "/admin/bodies/" + row.getObject("id", UUID.class),
                        morning(row.getObject("since", LocalDate.class)),
                        null))
                .list();
    }

    private record Ending(UUID id, String name, LocalDate validTo) {}

    /** A sector has ended, or ends soon, and the rooms below still have something in its hands. */
    private List<Duty> leftBehind() {
        List<Ending> endings = database.sql("""
                        select id, name, valid_to from organisation_sector where valid_to <= :until order by valid_to, name
                        """)
                .param("until", clock.today().plusDays(DAYS_BEFORE_END))
                .query(Ending.class)
                .list();
        return endings.stream()
                .flatMap(sector -> leftBehind(sector, sectors.ties(new SectorId(sector.id()))).stream())
                .toList();
    }

    private static Optional<Duty> leftBehind(Ending sector, List<Tie> ties) {
        return ties.isEmpty()
                ? Optional.empty()
                : Optional.of(new Duty(
                        Kind.WAITS_FOR_YOU,
                        "organisation.duty.left-behind",
                        List.of(sector.name(), ties.size(), sector.validTo()),
                        ties.get(0).address(),
                        morning(sector.validTo().minusDays(DAYS_BEFORE_END)),
                        sector.validTo()));
    }

    /** A report waits for ever in a body whose answer nobody records; an account that has been closed records nothing. */
    private List<Duty> withoutSecretary() {
        return database.sql("""
                        select b.id, b.name,
                               greatest(b.valid_from,
                                   max(least(m.valid_to + 1, (e.happened_at at time zone :zone)::date))) as since
                          from organisation_body b
                          left join (organisation_membership m join organisation_person p on p.id = m.person_id)
                            on m.body_id = b.id and m.role = 'SECRETARY' and m.valid_from <= :today
                          left join journal_entry e on e.thing_id = p.id and e.verb = 'PERSON_CLOSED'
                         where b.valid_from <= :today and (b.valid_to is null or b.valid_to >= :today)
                         group by b.id
                        having count(*) filter (where p.state <> 'CLOSED' and (m.valid_to is null or m.valid_to >= :today)) = 0
                         order by b.name collate "fi-x-icu"
                        """)
                .param("today", clock.today())
                .param("zone", HouseClock.ZONE.getId())
                .query((row, n) -> new Duty(
                        Kind.WAITS_FOR_YOU,
                        "organisation.duty.no-secretary",
                        List.of(row.getString("name")),
                        "/admin/bodies/" + row.getObject("id", UUID.class),
                        morning(row.getObject("since", LocalDate.class)),
                        null))
                .list();
    }

    /**
     * The last of its role in a body or a sector that goes on; of several that end together, one tells of them all. A closed
     * account neither leaves a seat empty nor fills one.
     */
    private List<Duty> endingSeats() {
        return database.sql("""
                        select distinct on (m.seat, m.role) m.person_id, p.name, m.role, coalesce(b.name, s.name) as seat_name,
                               m.valid_to, greatest(m.valid_from, m.valid_to - :ahead) as since
                          from organisation_membership m
                          join organisation_person p on p.id = m.person_id and p.state <> 'CLOSED'
                          left join organisation_body b on b.id = m.body_id
                          left join organisation_sector s on s.id = m.sector_id
                         where m.valid_from <= :today and m.valid_to between :today and :today + :ahead
                           and coalesce(b.valid_to, s.valid_to, 'infinity') > m.valid_to
                           and not exists (
                               select 1 from organisation_membership n
                                 join organisation_person q on q.id = n.person_id and q.state <> 'CLOSED'
                                where n.seat = m.seat and n.role = m.role and n.valid_from <= m.valid_to + 1
                                  and (n.valid_to is null or n.valid_to > m.valid_to))
                         order by m.seat, m.role, m.valid_to, p.name collate "fi-x-icu"
                        """)
                .param("today", clock.today())
                .param("ahead", DAYS_BEFORE_END)
                .query((row, n) -> new Duty(
                        Kind.WAITS_FOR_YOU,
                        "organisation.duty.seat-ends",
                        List.of(
                                row.getString("seat_name"),
                                messages.getMessage("organisation.role." + Role.valueOf(row.getString("role"))),
                                row.getString("name"),
                                row.getObject("valid_to", LocalDate.class)),
                        "/admin/people/" + row.getObject("person_id", UUID.class),
                        morning(row.getObject("since", LocalDate.class)),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(HouseClock.ZONE).toInstant();
    }
}
