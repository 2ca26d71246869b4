package fi.lanka.organisation;

import fi.lanka.shared.Language;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who acts, with the seats that are theirs on that day. Read anew for each request, so that the end of a membership
 * or the closing of an account bites at once.
 *
 * @param language that the pages are in for them
 */
public record Actor(PersonId person, String name, Language language, boolean administrator, List<Seat> seats) {

    /** A role in a body or a sector; {@code seatName} is the body's or the sector's name. */
    public record Seat(
            Role role,
            @Nullable UUID body,
            @Nullable BodyKind bodyKind,
            @Nullable UUID sector,
            String seatName) {}

    public Actor {
        seats = List.copyOf(seats);
    }

    public UUID id() {
        return person.value();
    }

    /** A coordinator is a COORDINATOR of the working group. */
    public boolean coordinator() {
        return has(Role.COORDINATOR, BodyKind.WORKING_GROUP);
    }

    public boolean inWorkingGroup() {
        return seats.stream().anyMatch(seat -> seat.bodyKind() == BodyKind.WORKING_GROUP);
    }

    /** May be given chapters to write; whoever has lost that seat writes no more, whatever was given to them. */
    public boolean writer() {
        return coordinator() || seats.stream().anyMatch(seat -> seat.role() == Role.WRITER);
    }

    /** A contact person of some sector. */
    public boolean sectorContact() {
        return seats.stream().anyMatch(seat -> seat.role() == Role.CONTACT && seat.sector() != null);
    }

    public boolean secretary() {
        return seats.stream().anyMatch(seat -> seat.role() == Role.SECRETARY);
    }

    public boolean secretaryOf(UUID body) {
        return seats.stream().anyMatch(seat -> seat.role() == Role.SECRETARY && body.equals(seat.body()));
    }

    /** Any role in the body. */
    public boolean sitsIn(UUID body) {
        return seats.stream().anyMatch(seat -> body.equals(seat.body()));
    }

    public boolean inCouncil() {
        return seats.stream().anyMatch(seat -> seat.bodyKind() == BodyKind.COUNCIL);
    }

    private boolean has(Role role, BodyKind kind) {
        return seats.stream().anyMatch(seat -> seat.role() == role && seat.bodyKind() == kind);
    }
}
