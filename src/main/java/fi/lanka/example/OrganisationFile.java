package fi.lanka.example;

import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Role;
import fi.lanka.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The municipality, its bodies and its people, as their file says it: by keys instead of ids. */
record OrganisationFile(Place municipality, List<BodyLine> bodies, List<SectorLine> sectors, List<PersonLine> people) {

    record Place(String nameFi, String nameSv, String genitiveFi, String code, String feedbackEmail) {}

    record BodyLine(
            String key,
            BodyKind kind,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {

        Period period() {
            return new Period(from, to);
        }
    }

    record SectorLine(
            String key,
            String shortName,
            String name,
            String body,
            LocalDate from,
            @Nullable LocalDate to) {

        Period period() {
            return new Period(from, to);
        }
    }

    record PersonLine(String username, String name, boolean administrator, List<SeatLine> memberships) {}

    /** In a body or in a sector; the other is null. */
    record SeatLine(
            @Nullable String body,
            @Nullable String sector,
            Role role,
            LocalDate from,
            @Nullable LocalDate to) {

        Period period() {
            return new Period(from, to);
        }
    }
}
