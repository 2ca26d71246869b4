package fi.lanka.shared;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The messages of every room. A day among a message's arguments is written as the message's language writes days. */
class HouseMessages extends ResourceBundleMessageSource {

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        Locale written = locale == null ? Language.FINNISH.locale() : locale;
        return Stream.of(super.resolveArguments(arguments, locale))
                .map(argument -> argument instanceof LocalDate day ? Days.text(day, written) : argument)
                .toArray();
    }
}
