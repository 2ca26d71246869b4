package fi.lanka.example;

import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyId;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.Sectors;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Enters the municipality, its bodies with their sectors, and people who sit in them. */
@Component
class OrganisationEntry {

    private final Municipalities municipalities;
    private final Bodies bodies;
    private final Sectors sectors;
    private final People people;
    private final Memberships memberships;

    OrganisationEntry(
            Municipalities municipalities, Bodies bodies, Sectors sectors, People people, Memberships memberships) {
        this.municipalities = municipalities;
        this.bodies = bodies;
        this.sectors = sectors;
        this.people = people;
        this.memberships = memberships;
    }

    /** The seats by the keys that the files call them by. */
    record Seats(Map<String, BodyId> bodies, Map<String, SectorId> sectors) {

        BodyId body(String key) {
            return found(bodies, key);
        }

        SectorId sector(String key) {
            return found(sectors, key);
        }

        private static <T> T found(Map<String, T> seats, String key) {
            T seat = seats.get(key);
            if (seat == null) {
                throw new IllegalStateException("the example has no " + key);
            }
            return seat;
        }
    }

    Seats enter(OrganisationFile file, String password) {
        OrganisationFile.Place place = file.municipality();
        municipalities.establish(
                null,
                new Municipality.Details(
                        place.nameFi(), place.genitiveFi(), place.nameSv(), place.code(), place.feedbackEmail(), null),
                true);
        Map<String, BodyId> bodyIds = new HashMap<>();
        for (OrganisationFile.BodyLine body : file.bodies()) {
            bodyIds.put(
                    body.key(),
                    bodies.found(null, body.kind(), body.name(), body.period()).id());
        }
        Map<String, SectorId> sectorIds = new HashMap<>();
        Seats seats = new Seats(bodyIds, sectorIds);
        for (OrganisationFile.SectorLine sector : file.sectors()) {
            sectorIds.put(
                    sector.key(),
                    sectors.found(null, sector.name(), sector.shortName(), seats.body(sector.body()), sector.period())
                            .id());
        }
        file.people().forEach(person -> enter(person, password, seats));
        return seats;
    }

    private void enter(OrganisationFile.PersonLine line, String password, Seats seats) {
        PersonId person = people.add(
                        null, new Newcomer(line.name(), null, line.username(), "fi", line.administrator()), password)
                .id();
        for (OrganisationFile.SeatLine seat : line.memberships()) {
            if (seat.body() != null) {
                memberships.give(null, person, seats.body(seat.body()), seat.role(), seat.period());
            }
            if (seat.sector() != null) {
                memberships.give(null, person, seats.sector(seat.sector()), seat.role(), seat.period());
            }
        }
    }
}
