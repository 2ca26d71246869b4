package fi.lanka.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How a {@link Matter} is read beside what names its version, {@code j}. */
final class Matters {

    static final String COLUMNS = """
                   r.id as report_id, w.plan_id, coalesce(r.title, l.name) as title, coalesce(r.round, 1) as round,
                   w.year as objectives_year, coalesce(v.id, w.id) as version_id, coalesce(v.number, w.number) as number,
                   coalesce(v.sha256, w.sha256) as sha256
            """;

    static final String JOINS = """
              left join report_version v on v.id = j.version_id
              left join report_report r on r.id = v.report_id
              left join plan_version w on w.id = j.plan_version_id
              left join plan_plan l on l.id = w.plan_id
            """;

    private Matters() {}

    static Matter read(ResultSet row) throws SQLException {
        UUID report = row.getObject("report_id", UUID.class);
        return new Matter(
                report == null ? Matter.Kind.PLAN : Matter.Kind.REPORT,
                report == null ? row.getObject("plan_id", UUID.class) : report,
                row.getString("title"),
                row.getInt("round"),
                row.getObject("objectives_year", Integer.class),
                row.getObject("version_id", UUID.class),
                row.getInt("number"),
                row.getString("sha256"));
    }
}
