package fi.lanka.indicator;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads figures for those who type them; {@link Values} is where they are entered. */
@Service
public class Figures {

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    /** Those in force for everyone of that sex, in one statement however many there are. */
    @Transactional(readOnly = true)
    public List<Figure> inForce(UUID indicator, Sex sex, Collection<UUID> areas, int fromYear, int toYear) {
        return database.sql("""
                        select id, area_id as area, year, coalesce(period_label, year::text) as label, value, status
                        from indicator_value
                        where indicator_id = :indicator and sex = :sex and population_group = '' and superseded_at is null
                            and area_id = any (:areas) and year between :fromYear and :toYear
                        """)
                .param("indicator", indicator)
                .param("sex", sex.name())
                .param("areas", areas.toArray(UUID[]::new))
                .param("fromYear", fromYear)
                .param("toYear", toYear)
                .query(Figure.class)
                .list();
    }

    /** Also those that have been corrected since; of another indicator there are none. */
    @Transactional(readOnly = true)
    public List<Figure> named(UUID indicator, Collection<Long> ids) {
        return database.sql("""
                        select id, area_id as area, year, coalesce(period_label, year::text) as label, value, status
                        from indicator_value where indicator_id = :indicator and id = any (:ids)
                        """)
                .param("indicator", indicator)
                .param("ids", ids.toArray(Long[]::new))
                .query(Figure.class)
                .list();
    }

    /** The areas that have figures of the indicator. */
    @Transactional(readOnly = true)
    public List<UUID> areas(UUID indicator) {
        return database.sql("""
                        select distinct area_id from indicator_value
                        where indicator_id = :indicator and superseded_at is null
                        """).param("indicator", indicator).query(UUID.class).list();
    }

    /** Grows with every figure that is entered: whoever has seen it knows whether some were entered since. */
    @Transactional(readOnly = true)
    public long newest(UUID indicator) {
        return database.sql("select coalesce(max(id), 0) from indicator_value where indicator_id = :indicator")
                .param("indicator", indicator)
                .query(Long.class)
                .single();
    }
}
