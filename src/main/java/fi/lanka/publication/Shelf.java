package fi.lanka.publication;

import fi.lanka.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Every public address with its bytes, at one moment; replaced as a whole.
 *
 * @param fixed what does not depend on the day
 * @param framed the newest version of each report, in its frame
 */
record Shelf(Map<String, Served> fixed, Map<String, Framed> framed, Served missing) {

    static final Shelf EMPTY = new Shelf(Map.of(), Map.of(), Served.live(""));

    static final Served ROBOTS = plain("User-agent: *\nAllow: /\n");

    /** The same page during the term that it plans for and after it: the day decides, not a restart. */
    record Framed(LocalDate termEndsOn, Served during, Served afterwards) {

        Served on(LocalDate day) {
            return day.isAfter(termEndsOn) ? afterwards : during;
        }
    }

    Shelf {
        fixed = Map.copyOf(fixed);
        framed = Map.copyOf(framed);
    }

    Optional<Served> at(String address, LocalDate today) {
        Framed page = framed.get(address);
        return Optional.ofNullable(page == null ? fixed.get(address) : page.on(today));
    }

    private static Served plain(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new Served("text/plain;charset=UTF-8", Served.LIVE, Sha256.hex(content), content, null);
    }
}
