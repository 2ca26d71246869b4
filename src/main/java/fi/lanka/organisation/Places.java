package fi.lanka.organisation;

import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One body, sector or unit, read for the pages of administration; for administrators alone. */
@Service
public class Places {

    private static final String UNITS = """
            select u.id, u.name, u.sector_id as sector, s.name as sector_name, u.valid_from as "from", u.valid_to as "to",
                   u.lock_version as version
              from organisation_unit u join organisation_sector s on s.id = u.sector_id
            """;

    private final JdbcClient database;

    Places(JdbcClient database) {
        this.database = database;
    }

    public record OneBody(
            UUID id,
            BodyKind kind,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            long version) {}

    public record OneSector(
            UUID id,
            String name,
            String shortName,
            UUID body,
            String bodyName,
            LocalDate from,
            @Nullable LocalDate to,
            long version) {}

    public record OneUnit(
            UUID id,
            String name,
            UUID sector,
            String sectorName,
            LocalDate from,
            @Nullable LocalDate to,
            long version) {}

    /** Somebody who sits, has sat or will sit there. */
    public record Sitter(
            UUID person,
            String name,
            Role role,
            @Nullable String standsInFor,
            LocalDate from,
            @Nullable LocalDate to) {}

    public record Former(String name, LocalDate lastDay) {}

    @Transactional(readOnly = true)
    public OneBody body(Actor by, UUID id) {
        Checks.onlyAdministrator(by);
        return database.sql("""
                        select id, kind, name, valid_from as "from", valid_to as "to", lock_version as version
                          from organisation_body where id = ?
                        """).param(id).query(OneBody.class).optional().orElseThrow(RuleViolated::notFound);
    }

    @Transactional(readOnly = true)
    public OneSector sector(Actor by, UUID id) {
        Checks.onlyAdministrator(by);
        return database.sql("""
                        select s.id, s.name, s.short_name, s.body_id as body, b.name as body_name,
                               s.valid_from as "from", s.valid_to as "to", s.lock_version as version
                          from organisation_sector s join organisation_body b on b.id = s.body_id where s.id = ?
                        """).param(id).query(OneSector.class).optional().orElseThrow(RuleViolated::notFound);
    }

    @Transactional(readOnly = true)
    public OneUnit unit(Actor by, UUID id) {
        Checks.onlyAdministrator(by);
        return database.sql(UNITS + "where u.id = ?")
                .param(id)
                .query(OneUnit.class)
                .optional()
                .orElseThrow(RuleViolated::notFound);
    }

    /** Those that are there first, then those that have ended. */
    @Transactional(readOnly = true)
    public List<OneUnit> unitsOf(Actor by, UUID sector) {
        Checks.onlyAdministrator(by);
        return database.sql(UNITS + """
                        where u.sector_id = ? order by u.valid_to desc nulls first, u.name collate "fi-x-icu"
                        """).param(sector).query(OneUnit.class).list();
    }

    /** The sectors that a body leads, or has led. */
    @Transactional(readOnly = true)
    public List<OneSector> sectorsOf(Actor by, UUID body) {
        Checks.onlyAdministrator(by);
        return database.sql("""
                        select s.id, s.name, s.short_name, s.body_id as body, b.name as body_name,
                               s.valid_from as "from", s.valid_to as "to", s.lock_version as version
                          from organisation_sector s join organisation_body b on b.id = s.body_id where s.body_id = ?
                         order by s.valid_to desc nulls first, s.name collate "fi-x-icu"
                        """).param(body).query(OneSector.class).list();
    }

    /** In a body or a sector, those who still sit first. */
    @Transactional(readOnly = true)
    public List<Sitter> sitters(Actor by, UUID place) {
        Checks.onlyAdministrator(by);
        return database.sql("""
                        select m.person_id as person, p.name, m.role, r.name as stands_in_for,
                               m.valid_from as "from", m.valid_to as "to"
                          from organisation_membership m
                          join organisation_person p on p.id = m.person_id
                          left join organisation_person r on r.id = m.stands_in_for
                         where m.seat = ? order by m.valid_to desc nulls first, p.name collate "fi-x-icu", m.role
                        """).param(place).query(Sitter.class).list();
    }

    /** What a body or a sector has been called before, the latest first. */
    @Transactional(readOnly = true)
    public List<Former> formerNames(Actor by, UUID place) {
        Checks.onlyAdministrator(by);
        return database.sql("""
                        select name, last_day from organisation_former_name
                         where coalesce(body_id, sector_id) = ? order by last_day desc
                        """).param(place).query(Former.class).list();
    }
}
