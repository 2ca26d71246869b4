package fi.lanka.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. Finnish is the base: whoever asks for none of the three reads Finnish. */
public enum Language {
    FINNISH("fi"),
    SWEDISH("sv"),
    ENGLISH("en");

    /** Request attribute: the language that the person who has signed in has chosen. */
    public static final String CHOSEN = Language.class.getName() + ".chosen";

    /** Of the address, where a public page is asked for in a language: {@code ?kieli=sv}. */
    public static final String PARAMETER = "kieli";

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As documents and the database write it: fi, sv, en. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** What the links of a public page add to an address where its own address asked for the language, so that it stays. */
    public String query() {
        return "?" + PARAMETER + "=" + tag;
    }

    /** Empty when it is none of ours. */
    public static Optional<Language> tagged(@Nullable String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    public static Language of(Locale locale) {
        return tagged(locale.getLanguage()).orElse(FINNISH);
    }
}
