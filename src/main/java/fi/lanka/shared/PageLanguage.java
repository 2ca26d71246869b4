package fi.lanka.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a template asks of its page's language, as {@code #lang}: how it writes things, and what on it is in another one. */
public final class PageLanguage {

    private final Locale locale;

    PageLanguage(Locale locale) {
        this.locale = locale;
    }

    /** Of every language that a page can be in. */
    public List<String> tags() {
        return Stream.of(Language.values()).map(Language::tag).toList();
    }

    public String day(LocalDate day) {
        return Days.text(day, locale);
    }

    public String moment(LocalDateTime moment) {
        return Days.text(moment, locale);
    }

    public String span(LocalDate first, LocalDate last) {
        return Days.span(first, last, locale);
    }

    public String figure(BigDecimal value, int decimals) {
        return Numbers.text(value, decimals, locale);
    }

    public String figure(BigDecimal value, int decimals, String unit) {
        return Numbers.text(value, decimals, unit, locale);
    }

    public String name(Name name) {
        return name.in(locale);
    }

    /** For {@code th:lang} of an element that shows the name; null, and so no attribute, when it is in the page's own language. */
    public @Nullable String of(Name name) {
        return other(name.spoken(locale).tag());
    }

    /** For {@code th:lang} of an element whose text is in the language with the tag. */
    public @Nullable String other(String tag) {
        return Language.of(locale).tag().equals(tag) ? null : tag;
    }

    /** For {@code th:lang} of what staff have written: they write in Finnish. */
    public @Nullable String finnish() {
        return other(Language.FINNISH.tag());
    }

    /** For {@code th:lang} of a figure with its unit: a word is Finnish, and a sign is anybody's. */
    public @Nullable String unit(String unit) {
        return unit.chars().anyMatch(Character::isLetter) ? finnish() : null;
    }
}
