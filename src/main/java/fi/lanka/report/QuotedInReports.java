package fi.lanka.report;

import fi.lanka.indicator.Uses;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers where an indicator is used: the approved reports with a live block of it. A draft is told to nobody here. */
@Component
@Order(3)
class QuotedInReports implements Uses {

    private final JdbcClient database;

    QuotedInReports(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Use> of(UUID indicator) {
        return database.sql("""
                        select distinct r.id, r.title, r.round, t.name, t.starts_on from indicator_indicator i
                        join report_chapter c on strpos(c.content, to_json(i.code)::text) > 0
                            and jsonb_path_exists(c.content::jsonb,
                                '$.** ? (@.kind == "indikaattori" && @.subject == $code)', jsonb_build_object('code', i.code))
                        join report_report r on r.id = c.report_id
                        join strategy_council_term t on t.id = r.term_id
                        where i.id = :indicator and r.state in ('APPROVED', 'PUBLISHED', 'SUPERSEDED')
                        order by t.starts_on desc, r.title, r.round desc
                        """)
                .param("indicator", indicator)
                .query((row, number) -> new Use(
                        "report.use.indicator",
                        row.getString("name"),
                        row.getString("title"),
                        "/reports/" + row.getString("id")))
                .list();
    }
}
