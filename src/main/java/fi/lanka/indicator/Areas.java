package fi.lanka.indicator;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Name;
import fi.lanka.shared.Typed;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The areas that figures are of: the municipality, its region, its peers, the country. */
@Service
public class Areas {

    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    Areas(JdbcClient database, Journal journal, HouseClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param actor a coordinator, or null for the system */
    @Transactional
    public UUID add(@Nullable Actor actor, NewArea area) {
        UUID person = IndicatorRules.mayChange(actor);
        Typed typed = new Typed();
        String code = typed.line("code", area.code(), 20);
        String nameFi = typed.line("name", area.nameFi(), 100);
        String nameSv = typed.optionalLine("nameSv", area.nameSv(), 100);
        for (AreaRow other : all()) {
            if (other.category() == area.category() && other.code().equals(code)) {
                typed.problem(
                        "code",
                        "indicator.invalid.area-code-taken",
                        other.name().fi());
            } else if (other.category() == area.category() && other.name().fi().equalsIgnoreCase(nameFi)) {
                typed.problem("name", "indicator.invalid.area-name-taken", nameFi);
            }
        }
        typed.pass();
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into indicator_area (id, category, code, name_fi, name_sv, valid_from, created_at, created_by)
                        values (:id, :category, :code, :nameFi, :nameSv, :validFrom, :createdAt, :createdBy)
                        """)
                .param("id", id)
                .param("category", area.category().name())
                .param("code", code)
                .param("nameFi", nameFi)
                .param("nameSv", nameSv)
                .param("validFrom", area.validFrom())
                .param("createdAt", Timestamp.from(clock.instant()))
                .param("createdBy", person)
                .update();
        journal.write(person, "AREA_ADDED", "AREA", id);
        return id;
    }

    /** The municipality first, then by category and name. */
    @Transactional(readOnly = true)
    public List<AreaRow> all() {
        return database.sql("""
                        select a.id, a.category, a.code, a.name_fi, a.name_sv from indicator_area a
                        left join organisation_municipality m on a.category = 'KUNTA' and a.code = m.code
                        order by m.code is null,
                            array_position(array['KUNTA', 'SEUTUKUNTA', 'MAAKUNTA', 'HYVINVOINTIALUE', 'MAA'], a.category),
                            a.name_fi collate "fi-x-icu"
                        """)
                .query((row, number) -> new AreaRow(
                        row.getObject("id", UUID.class),
                        AreaCategory.valueOf(row.getString("category")),
                        row.getString("code"),
                        new Name(row.getString("name_fi"), row.getString("name_sv"), "")))
                .list();
    }
}
