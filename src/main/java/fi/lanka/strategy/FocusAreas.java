package fi.lanka.strategy;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the focus areas: what each year stresses of the strategy. */
@Service
public class FocusAreas {

    private final JdbcClient database;

    FocusAreas(JdbcClient database) {
        this.database = database;
    }

    /** Those of the term's strategy for the year, in their order; none is an answer too. */
    @Transactional(readOnly = true)
    public List<FocusArea> chosen(UUID term, int year) {
        return database.sql("""
                        select f.id, f.goal_id as goal, g.wording as goal_wording, f.year, f.ordinal, f.wording, f.reason
                        from strategy_focus_area f
                        join strategy_strategy s on s.id = f.strategy_id
                        join strategy_goal g on g.id = f.goal_id
                        where s.term_id = :term and f.year = :year
                        order by f.ordinal
                        """)
                .param("term", term)
                .param("year", year)
                .query(FocusArea.class)
                .list();
    }
}
