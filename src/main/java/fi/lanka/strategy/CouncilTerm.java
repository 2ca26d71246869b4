package fi.lanka.strategy;

import fi.lanka.shared.Period;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The time between two municipal elections; its days are data, since their rule has changed.
 *
 * @param name "2017–2021"
 * @param slug "2017-2021", in addresses
 * @param version what a form that corrects it was opened on
 */
public record CouncilTerm(UUID id, String name, String slug, LocalDate firstDay, LocalDate lastDay, long version) {

    public Period period() {
        return new Period(firstDay, lastDay);
    }

    /** Whether some day of the year is in it. */
    public boolean covers(int year) {
        return firstDay.getYear() <= year && year <= lastDay.getYear();
    }
}
