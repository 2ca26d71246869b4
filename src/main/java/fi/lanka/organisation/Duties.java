package fi.lanka.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asked of every room that has work: what waits for this person, and what is theirs in work. The desk collects the answers. */
public interface Duties {

    /** How far ahead the desk looks. */
    int DAYS_AHEAD = 60;

    List<Duty> of(Actor actor);

    /**
     * One thing to do.
     *
     * @param kind whether it waits for this person, is theirs in work and waits for somebody else, or comes within {@link #DAYS_AHEAD}
     * @param code of the sentence that says what to do ({@code <code>}) and why ({@code <code>.why}), with the arguments
     * @param address where it is done
     * @param since when it began to wait
     * @param due null when no date is given
     */
    record Duty(
            Kind kind,
            String code,
            List<Object> arguments,
            String address,
            Instant since,
            @Nullable LocalDate due) {}

    enum Kind {
        WAITS_FOR_YOU,
        YOURS_IN_WORK,
        COMES
    }
}
