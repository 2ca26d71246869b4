package fi.lanka.organisation;

import fi.lanka.shared.HouseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five wrong passwords in a row there is a wait, a minute at first and twice as long each time up to
 * a quarter of an hour. Kept in memory and forgotten at a restart: a guesser gains nothing that way, and no list of people's
 * mistakes is stored.
 */
@Component
public class Guesses {

    private static final int FREE = 5;
    private static final int MOST_KEPT = 10_000;
    private static final int LONGEST_KEY = 160;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Failures(int count, Instant until) {}

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private final HouseClock clock;

    public Guesses(HouseClock clock) {
        this.clock = clock;
    }

    /**
     * Counts the try before it is answered, so that guesses sent at the same moment wait for one another too; a right password
     * wipes the count out ({@link #forget}).
     *
     * @param key whose password is guessed, and from where
     * @return whole minutes to wait, rounded up; zero when this try may go on
     */
    public long enter(String key) {
        String kept = kept(key);
        synchronized (failures) {
            Failures before = failures.get(kept);
            Instant now = clock.instant();
            if (before != null && before.until().isAfter(now)) {
                return (Duration.between(now, before.until()).toSeconds() + 59) / 60;
            }
            int count = before == null ? 1 : before.count() + 1;
            failures.remove(kept);
            failures.put(kept, new Failures(count, now.plus(waitAfter(count))));
            return 0;
        }
    }

    public void forget(String key) {
        synchronized (failures) {
            failures.remove(kept(key));
        }
    }

    /** Whoever sends a book for a name does not get it remembered. */
    private static String kept(String key) {
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    private static Duration waitAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofMinutes(1L << Math.min(count - FREE, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
