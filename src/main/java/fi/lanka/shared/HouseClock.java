package fi.lanka.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the house, in Finnish time. The example and the tests may enter the past: what runs inside {@link #at}
 * happens then, on the calling thread alone.
 */
public class HouseClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private final ThreadLocal<@Nullable Instant> visited = new ThreadLocal<>();

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    /** To the microsecond: what the database keeps, so that a moment read back equals the moment written. */
    @Override
    public Instant instant() {
        Instant then = visited.get();
        Instant now = then == null ? Instant.now() : then;
        return now.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** Runs the work at nine o'clock of that day. */
    public void at(LocalDate day, Runnable work) {
        Instant before = visited.get();
        visited.set(day.atTime(9, 0).atZone(ZONE).toInstant());
        try {
            work.run();
        } finally {
            if (before == null) {
                visited.remove();
            } else {
                visited.set(before);
            }
        }
    }
}
