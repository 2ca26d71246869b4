package fi.lanka.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * @param year the last year of a longer period
 * @param label the year itself, or the period as "2010–12"
 * @param value null when and only when the status says that there is no figure; zero is a figure
 */
public record YearValue(int year, String label, @Nullable BigDecimal value, ValueStatus status) {}
