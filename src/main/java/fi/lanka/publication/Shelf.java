package fi.lanka.publication;

import fi.lanka.shared.Language;
import fi.lanka.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every public address with its bytes, at one moment; replaced as a whole.
 *
 * @param fixed what is the same to everyone on every day
 * @param living the pages in every way in which they are spoken
 * @param framed the newest version of each report, in its frame
 */
record Shelf(Map<String, Served> fixed, Map<Spoken, Living> living, Map<Language, Map<String, Framed>> framed) {

    static final Shelf EMPTY = new Shelf(Map.of(), Map.of(), Map.of());

    static final Served ROBOTS = plain("User-agent: *\nAllow: /\n");

    private static final Living NOTHING = new Living(Map.of(), plain(""));

    /** @param missing says that there is nothing at an address */
    record Living(Map<String, Served> pages, Served missing) {

        Living {
            pages = Map.copyOf(pages);
        }
    }

    /** The same page during the term that it plans for and after it: the day decides, not a restart. */
    record Framed(LocalDate termEndsOn, Served during, Served afterwards) {

        Served on(LocalDate day) {
            return day.isAfter(termEndsOn) ? afterwards : during;
        }
    }

    Shelf {
        fixed = Map.copyOf(fixed);
        living = Map.copyOf(living);
        framed = Map.copyOf(framed);
    }

    Optional<Served> at(String address, Spoken spoken, LocalDate today) {
        Framed page = framed.getOrDefault(spoken.language(), Map.of()).get(address);
        if (page != null) {
            return Optional.of(page.on(today));
        }
        @Nullable Served spokenPage = living(spoken).pages().get(address);
        return Optional.ofNullable(spokenPage == null ? fixed.get(address) : spokenPage);
    }

    Served missing(Spoken spoken) {
        return living(spoken).missing();
    }

    private Living living(Spoken spoken) {
        return living.getOrDefault(spoken, NOTHING);
    }

    private static Served plain(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new Served("text/plain;charset=UTF-8", Served.LIVE, Sha256.hex(content), content, null, null);
    }
}
