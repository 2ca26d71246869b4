package fi.lanka.chart;

import fi.lanka.shared.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What is said about a chart in its reader's language. */
final class Words {

    private final MessageSource messages;
    private final Locale locale;
    private final ChartSpec spec;

    Words(MessageSource messages, Locale locale, ChartSpec spec) {
        this.messages = messages;
        this.locale = locale;
        this.spec = spec;
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }

    /** What a line shows, area by area: where it begins and where it ends. */
    String summary(List<Line> lines) {
        if (lines.stream().allMatch(Line::isEmpty)) {
            return say("chart.summary.none");
        }
        return lines.stream().map(this::summary).collect(Collectors.joining(" "));
    }

    private String summary(Line line) {
        String name = line.series().name();
        if (line.isEmpty()) {
            return say("chart.summary.empty", name);
        }
        if (line.figures().size() == 1) {
            return say(
                    "chart.summary.one", name, figure(line.last()), line.last().label());
        }
        return say(
                "chart.summary.span",
                name,
                figure(line.first()),
                line.first().label(),
                figure(line.last()),
                line.last().label());
    }

    private String figure(Point point) {
        return Numbers.text(Line.figure(point), spec.decimals(), spec.unit(), locale);
    }

    /** A figure, or why there is none; zero is a figure. */
    String cell(@Nullable Point point) {
        if (point == null) {
            return say("chart.cell.unknown");
        }
        BigDecimal value = point.value();
        return switch (point.status()) {
            case SUPPRESSED -> say("chart.cell.suppressed");
            case NOT_APPLICABLE -> say("chart.cell.not-applicable");
            case NOT_COLLECTED -> say("chart.cell.not-collected");
            case VALUE, PRELIMINARY -> {
                if (value == null) {
                    yield say("chart.cell.unknown");
                }
                String number = Numbers.text(value, spec.decimals(), locale);
                yield point.status() == Status.PRELIMINARY ? say("chart.cell.preliminary", number) : number;
            }
        };
    }

    String scaleBegins(BigDecimal from, int decimals) {
        return say("chart.note.scale", Numbers.text(from, decimals, spec.unit(), locale));
    }

    String gap() {
        return say("chart.note.gap");
    }

    String leftOut(List<Series> others) {
        return say("chart.note.left-out", others.stream().map(Series::name).collect(Collectors.joining(", ")));
    }

    String meaning(Status status) {
        return switch (status) {
            case PRELIMINARY -> say("chart.note.preliminary");
            case SUPPRESSED -> say("chart.note.suppressed");
            case NOT_APPLICABLE -> say("chart.note.not-applicable");
            case VALUE, NOT_COLLECTED -> throw new IllegalArgumentException("needs no words: " + status);
        };
    }
}
