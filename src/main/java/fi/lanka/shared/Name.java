package fi.lanka.shared;

import java.util.Locale;

/**
 * What something is called in each language of the pages.
 *
 * @param fi never empty
 * @param sv empty where it has no Swedish name, as {@code en} where it has no English one: then it is called by the Finnish
 */
public record Name(String fi, String sv, String en) {

    public static Name finnish(String fi) {
        return new Name(fi, "", "");
    }

    public String in(Locale locale) {
        return switch (spoken(locale)) {
            case FINNISH -> fi;
            case SWEDISH -> sv;
            case ENGLISH -> en;
        };
    }

    /** The language of what {@link #in} answers. */
    public Language spoken(Locale locale) {
        Language wanted = Language.of(locale);
        boolean missing = wanted == Language.SWEDISH && sv.isEmpty() || wanted == Language.ENGLISH && en.isEmpty();
        return missing ? Language.FINNISH : wanted;
    }
}
