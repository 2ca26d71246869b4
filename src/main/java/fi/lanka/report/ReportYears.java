package fi.lanka.report;

import fi.lanka.plan.PlanHeader;
import fi.lanka.plan.Plans;
import fi.lanka.shared.HouseClock;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Which term a year belongs to in the reports, and which years have no report of their own. */
@Component
class ReportYears {

    private final Terms terms;
    private final Plans plans;
    private final ReportHeads heads;
    private final HouseClock clock;

    ReportYears(Terms terms, Plans plans, ReportHeads heads, HouseClock clock) {
        this.terms = terms;
        this.plans = plans;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * The term whose plan the year carries out: a plan's years need not be its term's. Where no plan is known, the newest term of
     * the year's.
     */
    Optional<CouncilTerm> termOf(int year) {
        return termOf(year, terms.all(), plans.all());
    }

    static Optional<CouncilTerm> termOf(int year, List<CouncilTerm> newestFirst, List<PlanHeader> plans) {
        Optional<UUID> planned = plans.stream()
                .filter(plan -> plan.firstYear() <= year && year <= plan.lastYear())
                .max(Comparator.comparingInt(PlanHeader::firstYear))
                .map(PlanHeader::term);
        return planned.flatMap(id -> newestFirst.stream()
                        .filter(term -> term.id().equals(id))
                        .findFirst())
                .or(() -> newestFirst.stream()
                        .filter(term -> term.firstDay().getYear() <= year
                                && year <= term.lastDay().getYear())
                        .findFirst());
    }

    /** Newest first, this year among them: its report is begun before it ends. */
    List<Integer> withoutReport() {
        Set<Integer> told = told(heads.all());
        List<CouncilTerm> all = terms.all();
        List<PlanHeader> planned = plans.all();
        int thisYear = clock.today().getYear();
        int first =
                all.stream().mapToInt(term -> term.firstDay().getYear()).min().orElse(thisYear + 1);
        return IntStream.iterate(thisYear, year -> year >= first, year -> year - 1)
                .boxed()
                .filter(year ->
                        !told.contains(year) && termOf(year, all, planned).isPresent())
                .toList();
    }

    /** Last year, when a plan was to be carried out in it and no report tells how that went. */
    Optional<Integer> toBegin(List<ReportHead> reports) {
        int ended = clock.today().getYear() - 1;
        boolean planned = plans.all().stream().anyMatch(plan -> plan.firstYear() <= ended && ended <= plan.lastYear());
        return planned && !told(reports).contains(ended) ? Optional.of(ended) : Optional.empty();
    }

    private static Set<Integer> told(List<ReportHead> reports) {
        return reports.stream().map(ReportHead::year).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
