package fi.lanka.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a body or a sector is to be called.
 *
 * @param since the first day of a new name; null where a typing error is mended, and the old spelling was nobody's name
 */
public record Naming(String name, @Nullable LocalDate since) {

    public static Naming mended(String name) {
        return new Naming(name, null);
    }
}
