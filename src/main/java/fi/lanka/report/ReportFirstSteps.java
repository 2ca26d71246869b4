package fi.lanka.report;

import fi.lanka.organisation.FirstStep;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first report; from there on the desk says what comes next. */
@Component
class ReportFirstSteps implements FirstStep {

    private final JdbcClient database;

    ReportFirstSteps(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Step> steps() {
        boolean begun = database.sql("select exists (select 1 from report_report)")
                .query(Boolean.class)
                .single();
        return List.of(new Step(100, "report.first-step.report", Who.COORDINATOR, "/reports/new", begun));
    }
}
