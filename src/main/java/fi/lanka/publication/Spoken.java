package fi.lanka.publication;

import fi.lanka.shared.Language;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a page is spoken to its reader.
 *
 * @param asked whether the address itself names the language; then the page's links name it on
 */
public record Spoken(Language language, boolean asked) {

    static List<Spoken> all() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(new Spoken(language, false), new Spoken(language, true)))
                .toList();
    }

    /** What the page's links add to an address. */
    String carried() {
        return asked ? language.query() : "";
    }
}
