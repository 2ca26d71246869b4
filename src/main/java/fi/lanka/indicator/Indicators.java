package fi.lanka.indicator;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the thermometers: what is measured, and its figures in force. */
@Service
public class Indicators {

    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;
    private final IndicatorQueries queries;

    Indicators(JdbcClient database, IndicatorQueries queries, Journal journal, HouseClock clock) {
        this.database = database;
        this.queries = queries;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param actor a coordinator, or null for the system */
    @Transactional
    public UUID define(@Nullable Actor actor, IndicatorDefinition definition) {
        UUID person = IndicatorRules.mayChange(actor);
        if (!known(List.of(definition.code())).isEmpty()) {
            throw new InvalidInput("code", "indicator.invalid.code-taken", definition.code());
        }
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into indicator_indicator (id, code, kind, name_fi, name_sv, name_en, unit, decimals, direction,
                            source, source_id, rhythm, description, example, valid_from, lock_version, created_at, created_by)
                        values (:id, :code, :kind, :nameFi, :nameSv, :nameEn, :unit, :decimals, :direction,
                            :source, :sourceId, :rhythm, :description, :example, :validFrom, 0, :now, :person)
                        """)
                .param("id", id)
                .param("code", definition.code())
                .param("kind", definition.kind().name())
                .param("nameFi", definition.nameFi())
                .param("nameSv", definition.nameSv())
                .param("nameEn", definition.nameEn())
                .param("unit", definition.unit())
                .param("decimals", definition.decimals())
                .param("direction", definition.direction().name())
                .param("source", definition.source())
                .param("sourceId", definition.sourceId())
                .param("rhythm", definition.rhythm().name())
                .param("description", definition.description())
                .param("example", definition.example())
                .param("validFrom", definition.validFrom())
                .param("now", now)
                .param("person", person)
                .update();
        for (SeriesBreak change : definition.breaks()) {
            database.sql("""
                            insert into indicator_break (id, indicator_id, year, reason, created_at, created_by)
                            values (:id, :indicator, :year, :reason, :now, :person)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("indicator", id)
                    .param("year", change.year())
                    .param("reason", change.reason())
                    .param("now", now)
                    .param("person", person)
                    .update();
        }
        journal.write(person, "INDICATOR_DEFINED", "INDICATOR", id);
        return id;
    }

    /** Those of the codes that name an indicator. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> codes) {
        return new LinkedHashSet<>(database.sql("select code from indicator_indicator where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /**
     * The figures in force for everyone, in the order of the codes, in one statement; an unknown code is left out, an
     * indicator without a figure has no areas.
     */
    @Transactional(readOnly = true)
    public List<IndicatorSeries> series(Collection<String> codes, int fromYear, int toYear) {
        return queries.series(codes, fromYear, toYear);
    }

    /** The list, by its names in the language, with the municipality's newest figures. */
    @Transactional(readOnly = true)
    public List<IndicatorRow> find(IndicatorSearch search, Language language) {
        return queries.find(search, null, language);
    }

    /** The same lines of the named ones. */
    @Transactional(readOnly = true)
    public List<IndicatorRow> rows(Collection<String> codes) {
        return queries.find(IndicatorSearch.everything(), codes, Language.FINNISH);
    }

    @Transactional(readOnly = true)
    public Optional<IndicatorDetails> details(String code) {
        return queries.details(code);
    }
}
