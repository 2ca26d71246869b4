package fi.lanka.calendar;

import fi.lanka.plan.PlanProgress;
import fi.lanka.report.ReportProgress;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of a year's work has been done, by what has happened in the other rooms: nobody ticks anything here. */
@Component
public class Progress {

    private final ReportProgress reports;
    private final PlanProgress plans;

    Progress(ReportProgress reports, PlanProgress plans) {
        this.reports = reports;
        this.plans = plans;
    }

    /** When each was done; what has not been done is not there. */
    @Transactional(readOnly = true)
    public Map<MilestoneKind, LocalDate> of(int year) {
        Map<MilestoneKind, LocalDate> done = new EnumMap<>(MilestoneKind.class);
        put(done, MilestoneKind.FOLLOW_UP, plans.followedUpOn(year - 1));
        put(done, MilestoneKind.PLAN_WORK, plans.decidedOn(year + 1));
        reports.handledIn(year).ifPresent(report -> {
            put(done, MilestoneKind.TEXT_READY, report.textReadyOn());
            put(done, MilestoneKind.TO_BOARDS, report.sentToBoardsOn());
            put(done, MilestoneKind.BOARDS_ANSWERED, report.boardsAnsweredOn());
            put(done, MilestoneKind.TO_EXECUTIVE, report.proposedOn());
            put(done, MilestoneKind.COUNCIL, report.approvedOn());
        });
        return done;
    }

    private static void put(Map<MilestoneKind, LocalDate> done, MilestoneKind kind, @Nullable LocalDate day) {
        if (day != null) {
            done.put(kind, day);
        }
    }
}
