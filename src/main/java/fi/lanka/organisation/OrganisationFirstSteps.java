package fi.lanka.organisation;

import fi.lanka.shared.HouseClock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the administrator makes before the coordinator can begin: the municipality, its bodies and sectors, and who sits where. */
@Component
class OrganisationFirstSteps implements FirstStep {

    private final Municipalities municipalities;
    private final JdbcClient database;
    private final HouseClock clock;

    OrganisationFirstSteps(Municipalities municipalities, JdbcClient database, HouseClock clock) {
        this.municipalities = municipalities;
        this.database = database;
        this.clock = clock;
    }

    /** What there is today, in one statement. */
    private record Here(boolean bodies, boolean sectors, boolean coordinator, boolean secretaries) {}

    @Override
    public List<Step> steps() {
        Here here = here();
        return List.of(
                step(
                        10,
                        "municipality",
                        "/admin/settings",
                        municipalities.current().code() != null),
                step(20, "bodies", "/admin/bodies", here.bodies()),
                step(30, "sectors", "/admin/bodies", here.sectors()),
                step(40, "coordinator", "/admin/people", here.coordinator()),
                step(50, "secretaries", "/admin/people", here.secretaries()));
    }

    private static Step step(int order, String name, String address, boolean done) {
        return new Step(order, "organisation.first-step." + name, Who.ADMINISTRATOR, address, done);
    }

    /** A report's way begins in a working group, goes through a board and the executive, and ends in the council. */
    private Here here() {
        return database.sql("""
                        with body as (
                            select id, kind from organisation_body
                            where valid_from <= :today and (valid_to is null or valid_to >= :today)),
                        sitting as (
                            select m.body_id, m.role from organisation_membership m
                            join organisation_person p on p.id = m.person_id and p.state <> 'CLOSED'
                            where m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)),
                        recording as (select id from body where kind <> 'ADVISORY')
                        select (select count(distinct kind) = 4 from body
                                 where kind in ('COUNCIL', 'EXECUTIVE', 'BOARD', 'WORKING_GROUP')) as bodies,
                               exists (select 1 from organisation_sector
                                 where valid_from <= :today and (valid_to is null or valid_to >= :today)) as sectors,
                               exists (select 1 from sitting join body on body.id = sitting.body_id
                                 where sitting.role = 'COORDINATOR' and body.kind = 'WORKING_GROUP') as coordinator,
                               exists (select 1 from recording) and not exists (select 1 from recording
                                 where not exists (select 1 from sitting
                                   where sitting.body_id = recording.id and sitting.role = 'SECRETARY')) as secretaries
                        """).param("today", clock.today()).query(Here.class).single();
    }
}
