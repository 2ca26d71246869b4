package fi.lanka.indicator;

import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Language;
import fi.lanka.shared.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of the thermometers read: each in one statement, however many rows. */
@Repository
class IndicatorQueries {

    private static final String NEWEST_AND_FIRST = """
            newest.year as newest_year, newest.label as newest_label, newest.value as newest_value,
            newest.status as newest_status,
            first.year as first_year, first.label as first_label, first.value as first_value,
            first.status as first_status
            """;

    /** The municipality's newest figure, or why it has none, and the first figure since the newest break before that. */
    private static final String OUR_FIGURES = """
            left join organisation_municipality m on true
            left join indicator_area a on a.category = 'KUNTA' and a.code = m.code
            left join lateral (
                select v.year, coalesce(v.period_label, v.year::text) as label, v.value, v.status
                from indicator_value v
                where v.indicator_id = i.id and v.area_id = a.id and v.superseded_at is null
                    and v.sex = 'ALL' and v.population_group = ''
                order by v.value is null, v.year desc limit 1
            ) newest on true
            left join lateral (
                select v.year, coalesce(v.period_label, v.year::text) as label, v.value, v.status
                from indicator_value v
                where v.indicator_id = i.id and v.area_id = a.id and v.superseded_at is null
                    and v.sex = 'ALL' and v.population_group = '' and v.value is not null
                    and coalesce(v.first_year, v.year) >= coalesce((
                        select max(b.year) from indicator_break b
                        where b.indicator_id = i.id and b.year <= newest.year), 0)
                order by v.year limit 1
            ) first on true
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    IndicatorQueries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<IndicatorSeries> series(Collection<String> codes, int fromYear, int toYear) {
        Map<UUID, SeriesInMaking> found = new LinkedHashMap<>();
        database.sql("""
                        select i.id, i.code, i.name_fi, i.name_sv, i.name_en, i.unit, i.decimals, i.direction, i.rhythm, i.source, i.example,
                            v.area_id, v.area_fi, v.area_sv, v.role, v.year, v.label, v.value, v.status, v.credit
                        from indicator_indicator i
                        left join lateral (
                            select a.id as area_id, a.name_fi as area_fi, a.name_sv as area_sv, v.year, coalesce(v.period_label, v.year::text) as label,
                                v.value, v.status, r.credit,
                                case when a.category = 'KUNTA' and a.code = m.code then 'MUNICIPALITY'
                                    when a.category = 'KUNTA' then 'PEERS'
                                    when a.category = 'MAA' then 'COUNTRY'
                                    else 'REGION' end as role
                            from indicator_value v
                            join indicator_area a on a.id = v.area_id
                            join indicator_run r on r.id = v.run_id
                            left join organisation_municipality m on true
                            where v.indicator_id = i.id and v.superseded_at is null and v.sex = 'ALL'
                                and v.population_group = '' and v.year between :fromYear and :toYear
                        ) v on true
                        where i.code = any(:codes)
                        order by array_position(:codes, i.code),
                            array_position(array['MUNICIPALITY', 'REGION', 'PEERS', 'COUNTRY'], v.role),
                            v.area_fi collate "fi-x-icu", v.area_id, v.year
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("fromYear", fromYear)
                .param("toYear", toYear)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    SeriesInMaking series = found.get(id);
                    if (series == null) {
                        series = SeriesInMaking.of(row);
                        found.put(id, series);
                    }
                    series.add(row);
                });
        return found.values().stream().map(SeriesInMaking::made).toList();
    }

    /**
     * @param codes null asks for all
     * @param language whose names decide the order; words are looked for in every language
     */
    List<IndicatorRow> find(IndicatorSearch search, @Nullable Collection<String> codes, Language language) {
        return database.sql("""
                        select i.code, i.name_fi, i.name_sv, i.name_en, i.kind, i.unit, i.decimals, i.direction, i.source, i.example,
                            %s
                        from indicator_indicator i
                        %s
                        where (:words = '' or strpos(lower(concat_ws(chr(10), i.name_fi, i.name_sv, i.name_en)), lower(:words)) > 0
                                or i.code = lower(:words))
                            and (:kind::text is null or i.kind = :kind)
                            and (:codes::text[] is null or i.code = any(:codes))
                        order by coalesce(nullif(case :language when 'sv' then i.name_sv when 'en' then i.name_en end, ''), i.name_fi)
                            collate "fi-x-icu", i.code
                        """.formatted(NEWEST_AND_FIRST, OUR_FIGURES))
                .param("words", search.words())
                .param("kind", search.kind() == null ? null : search.kind().name())
                .param("codes", codes == null ? null : codes.toArray(String[]::new))
                .param("language", language.tag())
                .query((row, number) -> new IndicatorRow(
                        row.getString("code"),
                        name(row),
                        IndicatorKind.valueOf(row.getString("kind")),
                        row.getString("unit"),
                        row.getInt("decimals"),
                        Direction.valueOf(row.getString("direction")),
                        row.getString("source"),
                        row.getBoolean("example"),
                        yearValue(row, "newest"),
                        yearValue(row, "first")))
                .list();
    }

    static Name name(ResultSet row) throws SQLException {
        return new Name(row.getString("name_fi"), row.getString("name_sv"), row.getString("name_en"));
    }

    private static @Nullable YearValue yearValue(ResultSet row, String which) throws SQLException {
        String status = row.getString(which + "_status");
        return status == null
                ? null
                : new YearValue(
                        row.getInt(which + "_year"),
                        row.getString(which + "_label"),
                        row.getBigDecimal(which + "_value"),
                        ValueStatus.valueOf(status));
    }

    Optional<IndicatorDetails> details(String code) {
        return database.sql("""
                        select i.id, i.code, i.name_fi, i.name_sv, i.name_en, i.kind, i.unit, i.decimals, i.direction, i.rhythm, i.source, i.source_id,
                            i.description, i.example,
                            %s,
                            (select coalesce(json_agg(json_build_object('year', b.year, 'reason', b.reason) order by b.year), '[]')
                                from indicator_break b where b.indicator_id = i.id) as breaks,
                            (select coalesce(json_agg(json_build_object('area', json_build_object('fi', a.name_fi, 'sv', a.name_sv, 'en', ''),
                                    'label', coalesce(old.period_label, old.year::text),
                                    'before', old.value, 'statusBefore', old.status,
                                    'after', new.value, 'statusAfter', new.status,
                                    'correctedOn', (old.superseded_at at time zone :zone)::date)
                                    order by old.superseded_at desc, old.year desc, a.name_fi collate "fi-x-icu"), '[]')
                                from indicator_value old
                                join indicator_value new on new.supersedes = old.id
                                join indicator_area a on a.id = old.area_id
                                where old.indicator_id = i.id and old.sex = 'ALL' and old.population_group = '') as corrections,
                            (select coalesce(json_agg(json_build_object('source', r.source, 'retrievedOn', r.retrieved_on,
                                    'credit', r.credit) order by r.retrieved_on desc, r.id), '[]')
                                from indicator_run r where r.id in (
                                    select v.run_id from indicator_value v
                                    where v.indicator_id = i.id and v.superseded_at is null)) as runs
                        from indicator_indicator i
                        %s
                        where i.code = :code
                        """.formatted(NEWEST_AND_FIRST, OUR_FIGURES))
                .param("code", code)
                .param("zone", HouseClock.ZONE.getId())
                .query((row, number) -> new IndicatorDetails(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        name(row),
                        IndicatorKind.valueOf(row.getString("kind")),
                        row.getString("unit"),
                        row.getInt("decimals"),
                        Direction.valueOf(row.getString("direction")),
                        Rhythm.valueOf(row.getString("rhythm")),
                        row.getString("source"),
                        row.getString("source_id"),
                        row.getString("description"),
                        row.getBoolean("example"),
                        yearValue(row, "newest"),
                        yearValue(row, "first"),
                        json.readValue(row.getString("breaks"), new TypeReference<List<SeriesBreak>>() {}),
                        json.readValue(
                                row.getString("corrections"),
                                new TypeReference<List<IndicatorDetails.Correction>>() {}),
                        json.readValue(row.getString("runs"), new TypeReference<List<RunDetails>>() {})))
                .optional();
    }
}
