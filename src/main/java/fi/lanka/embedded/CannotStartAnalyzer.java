package fi.lanka.embedded;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in the operator's terminal, in Finnish and English, and what to do. */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

    private final ResourceBundle texts = ResourceBundle.getBundle("fi.lanka.embedded.operator", Locale.ROOT);

    @Override
    protected FailureAnalysis analyze(Throwable failure, CannotStart cause) {
        return new FailureAnalysis(text(cause, "what"), text(cause, "next"), cause);
    }

    private String text(CannotStart cause, String part) {
        String pattern = texts.getString(cause.reason() + "." + part);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments(cause));
    }

    /** The library's own words come last, for whoever has to look further. */
    private static Object[] arguments(CannotStart cause) {
        Object[] given = cause.arguments();
        Object[] all = java.util.Arrays.copyOf(given, given.length + 1);
        all[given.length] = cause.getCause() == null ? "" : String.valueOf(cause.getCause());
        return all;
    }
}
