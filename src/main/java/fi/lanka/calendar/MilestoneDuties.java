package fi.lanka.calendar;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Duties;
import fi.lanka.shared.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the year clock asks: the days that come, the coordinator's that have gone by undone, and a year without its day. */
@Component
class MilestoneDuties implements Duties {

    private final Years years;
    private final Progress progress;
    private final HouseClock clock;

    MilestoneDuties(Years years, Progress progress, HouseClock clock) {
        this.years = years;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(Actor actor) {
        if (Arrays.stream(MilestoneKind.values()).noneMatch(kind -> kind.concerns(actor))) {
            return List.of();
        }
        LocalDate today = clock.today();
        List<MilestoneRow> theirs = years.until(today.plusDays(DAYS_AHEAD)).stream()
                .filter(milestone -> milestone.kind().concerns(actor))
                .toList();
        Map<Integer, Map<MilestoneKind, LocalDate>> done = new HashMap<>();
        theirs.forEach(milestone -> done.computeIfAbsent(milestone.year(), progress::of));
        Stream<Duty> days = theirs.stream()
                .filter(milestone ->
                        !done.getOrDefault(milestone.year(), Map.of()).containsKey(milestone.kind()))
                .filter(milestone -> !milestone.dueOn().isBefore(today) || actor.coordinator())
                .map(milestone -> duty(milestone, today));
        return Stream.concat(days, withoutDay(actor).stream()).toList();
    }

    private static Duty duty(MilestoneRow milestone, LocalDate today) {
        boolean late = milestone.dueOn().isBefore(today);
        return new Duty(
                late ? Kind.WAITS_FOR_YOU : Kind.COMES,
                "calendar.duty." + milestone.kind(),
                List.of(String.valueOf(milestone.year()), milestone.councilOn()),
                "/calendar?year=" + milestone.year(),
                morning(milestone.setOn()),
                milestone.dueOn());
    }

    private Optional<Duty> withoutDay(Actor actor) {
        int year = years.current();
        if (!actor.coordinator() || years.year(year).isPresent()) {
            return Optional.empty();
        }
        LocalDate since = LocalDate.of(year - 1, Month.SEPTEMBER, 1);
        return Optional.of(new Duty(
                Kind.WAITS_FOR_YOU,
                "calendar.duty.no-council-day",
                List.of(String.valueOf(year)),
                "/calendar?year=" + year,
                morning(since),
                null));
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(HouseClock.ZONE).toInstant();
    }
}
