package fi.lanka.indicator;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering figures: a correction is a new row beside the old, so that what was quoted once stays what it was. */
@Service
public class Values {

    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    Values(JdbcClient database, Journal journal, HouseClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters the figures that are new or differ from the one in force; five statements however many there are.
     *
     * @param actor a coordinator, or null for the system
     */
    @Transactional
    public Entered enter(@Nullable Actor actor, RunDetails details, List<NewValue> values) {
        UUID person = IndicatorRules.mayChange(actor);
        Map<String, UUID> indicators = lockIndicators(values);
        Map<String, UUID> areas = areas(values);
        Map<Key, NewValue> given = new LinkedHashMap<>();
        for (NewValue value : values) {
            Key key = new Key(
                    named(indicators, value.indicator(), "indicator.invalid.unknown-indicator"),
                    named(areas, areaName(value), "indicator.invalid.unknown-area"),
                    value.year(),
                    value.sex(),
                    value.group());
            if (given.put(key, value) != null) {
                throw new InvalidInput("values", "indicator.invalid.value-twice", value.indicator(), "" + value.year());
            }
        }
        Map<Key, Current> current = current(indicators.values());

        List<Changed> changed = new ArrayList<>();
        given.forEach((key, value) -> {
            Current old = current.get(key);
            if (old == null || !old.says(value)) {
                changed.add(new Changed(key, value, old == null ? null : old.id()));
            }
        });
        return write(person, details, changed, given.size());
    }

    /**
     * Enters what was typed into cells: each figure stands against the one that was seen there, and if that is no longer in
     * force nothing is saved. What says the same as the figure in force is left as it is, so that sending twice enters once.
     *
     * @param actor a coordinator or one of the owner's, or null for the system
     */
    @Transactional
    public Entered type(@Nullable Actor actor, String code, RunDetails details, List<TypedFigure> figures) {
        Owned owned = lock(code);
        UUID person = IndicatorRules.mayEnterFigures(actor, owned.owner());
        RunDetails run = checked(details);
        Map<Key, Current> current = current(List.of(owned.id()));
        Map<Integer, Current> periods = new HashMap<>();
        current.forEach((key, figure) -> periods.putIfAbsent(key.year(), figure));
        requireAreas(figures);

        List<Changed> changed = new ArrayList<>();
        List<StaleFigures.Clash> clashes = new ArrayList<>();
        Set<Key> keys = new HashSet<>();
        for (TypedFigure typed : figures) {
            Key key = new Key(owned.id(), typed.area(), typed.year(), typed.sex(), "");
            if (!keys.add(key)) {
                throw new InvalidInput("values", "indicator.invalid.value-twice", code, String.valueOf(typed.year()));
            }
            Current old = current.get(key);
            NewValue value = value(code, typed, old == null ? periods.get(typed.year()) : old);
            if (old != null && old.says(value)) {
                continue;
            }
            if (!Objects.equals(old == null ? null : old.id(), typed.seen())) {
                clashes.add(new StaleFigures.Clash(
                        typed.area(), typed.year(), typed.text(), old == null ? "" : old.text()));
            }
            changed.add(new Changed(key, value, old == null ? null : old.id()));
        }
        if (!clashes.isEmpty()) {
            throw new StaleFigures(clashes);
        }
        return write(person, run, changed, figures.size());
    }

    /** A year whose figures are of a longer period goes on being of that period. */
    private static NewValue value(String code, TypedFigure typed, @Nullable Current like) {
        return new NewValue(
                code,
                // the key names the area by its id
                AreaCategory.KUNTA,
                "",
                typed.year(),
                like == null ? null : like.firstYear(),
                like == null ? null : like.label(),
                typed.sex(),
                "",
                typed.value(),
                typed.status());
    }

    private record Owned(UUID id, @Nullable UUID owner) {}

    private Owned lock(String code) {
        return database.sql("""
                        select id, owner_sector_id from indicator_indicator where code = :code for no key update
                        """)
                .param("code", code)
                .query((row, number) ->
                        new Owned(row.getObject("id", UUID.class), row.getObject("owner_sector_id", UUID.class)))
                .optional()
                .orElseThrow(RuleViolated::notFound);
    }

    private RunDetails checked(RunDetails details) {
        Typed typed = new Typed();
        String source = typed.line("source", details.source(), 200);
        String credit = typed.line("credit", details.credit(), 200);
        if (details.retrievedOn().isAfter(clock.today())) {
            typed.problem("retrievedOn", "indicator.invalid.not-yet", clock.today());
        }
        typed.pass();
        return new RunDetails(source, details.retrievedOn(), credit);
    }

    private void requireAreas(List<TypedFigure> figures) {
        UUID[] asked = figures.stream().map(TypedFigure::area).distinct().toArray(UUID[]::new);
        int found = database.sql("select count(*) from indicator_area where id = any (:areas)")
                .param("areas", asked)
                .query(Integer.class)
                .single();
        if (found != asked.length) {
            throw RuleViolated.notFound();
        }
    }

    private Entered write(@Nullable UUID person, RunDetails details, List<Changed> changed, int given) {
        int corrected = (int)
                changed.stream().filter(change -> change.supersedes() != null).count();
        if (changed.isEmpty()) {
            return new Entered(null, 0, 0, given);
        }
        UUID run = writeRun(person, details);
        supersede(changed);
        insert(run, changed);
        journal.write(person, "VALUES_ENTERED", "INDICATOR_RUN", run);
        return new Entered(run, changed.size() - corrected, corrected, given - changed.size());
    }

    /** In the order of their keys, so that two who enter at once wait for each other and neither for ever. */
    private Map<String, UUID> lockIndicators(List<NewValue> values) {
        Map<String, UUID> found = new HashMap<>();
        database.sql("select id, code from indicator_indicator where code = any(:codes) order by id for no key update")
                .param("codes", distinct(values, NewValue::indicator))
                .query(row -> {
                    found.put(row.getString("code"), row.getObject("id", UUID.class));
                });
        return found;
    }

    private Map<String, UUID> areas(List<NewValue> values) {
        Map<String, UUID> found = new HashMap<>();
        database.sql("""
                        select id, category || ' ' || code as name from indicator_area
                        where category || ' ' || code = any(:names)
                        """).param("names", distinct(values, Values::areaName)).query(row -> {
            found.put(row.getString("name"), row.getObject("id", UUID.class));
        });
        return found;
    }

    private Map<Key, Current> current(Collection<UUID> indicators) {
        Map<Key, Current> found = new HashMap<>();
        database.sql("""
                        select id, indicator_id, area_id, year, sex, population_group, first_year, period_label, value, status
                        from indicator_value where superseded_at is null and indicator_id = any(:indicators)
                        """).param("indicators", indicators.toArray(UUID[]::new)).query(row -> {
            found.put(
                    new Key(
                            row.getObject("indicator_id", UUID.class),
                            row.getObject("area_id", UUID.class),
                            row.getInt("year"),
                            Sex.valueOf(row.getString("sex")),
                            row.getString("population_group")),
                    new Current(
                            row.getLong("id"),
                            row.getObject("first_year", Integer.class),
                            row.getString("period_label"),
                            row.getBigDecimal("value"),
                            ValueStatus.valueOf(row.getString("status"))));
        });
        return found;
    }

    private UUID writeRun(@Nullable UUID person, RunDetails details) {
        UUID run = UUID.randomUUID();
        database.sql("""
                        insert into indicator_run (id, source, retrieved_on, credit, created_at, created_by)
                        values (:id, :source, :retrievedOn, :credit, :now, :person)
                        """)
                .param("id", run)
                .param("source", details.source())
                .param("retrievedOn", details.retrievedOn())
                .param("credit", details.credit())
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        return run;
    }

    private void supersede(List<Changed> changed) {
        database.sql("update indicator_value set superseded_at = :now where id = any(:ids)")
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "ids",
                        changed.stream()
                                .map(Changed::supersedes)
                                .filter(id -> id != null)
                                .toArray(Long[]::new))
                .update();
    }

    private void insert(UUID run, List<Changed> changed) {
        database.sql("""
                        insert into indicator_value (indicator_id, area_id, year, first_year, period_label, sex,
                            population_group, value, status, run_id, supersedes)
                        select indicator, area, year, first_year, label, sex, population_group, value, status, :run, supersedes
                        from unnest(:indicators::uuid[], :areas::uuid[], :years::int[], :firstYears::int[], :labels::text[],
                            :sexes::text[], :groups::text[], :values::numeric[], :statuses::text[], :supersedes::bigint[])
                            as given (indicator, area, year, first_year, label, sex, population_group, value, status, supersedes)
                        """)
                .param("run", run)
                .param(
                        "indicators",
                        column(changed, UUID[]::new, change -> change.key().indicator()))
                .param(
                        "areas",
                        column(changed, UUID[]::new, change -> change.key().area()))
                .param(
                        "years",
                        column(changed, Integer[]::new, change -> change.key().year()))
                .param(
                        "firstYears",
                        column(changed, Integer[]::new, change -> change.value().firstYear()))
                .param(
                        "labels",
                        column(changed, String[]::new, change -> change.value().label()))
                .param(
                        "sexes",
                        column(
                                changed,
                                String[]::new,
                                change -> change.value().sex().name()))
                .param(
                        "groups",
                        column(changed, String[]::new, change -> change.value().group()))
                .param(
                        "values",
                        column(
                                changed,
                                BigDecimal[]::new,
                                change -> change.value().value()))
                .param(
                        "statuses",
                        column(
                                changed,
                                String[]::new,
                                change -> change.value().status().name()))
                .param("supersedes", column(changed, Long[]::new, Changed::supersedes))
                .update();
    }

    private static <T> Object[] column(
            List<Changed> changed, IntFunction<@Nullable T[]> array, Function<Changed, @Nullable T> cell) {
        return changed.stream().map(cell).toArray(array);
    }

    private static String[] distinct(List<NewValue> values, Function<NewValue, String> name) {
        return values.stream().map(name).distinct().toArray(String[]::new);
    }

    private static String areaName(NewValue value) {
        return value.category() + " " + value.area();
    }

    private static UUID named(Map<String, UUID> things, String name, String code) {
        UUID id = things.get(name);
        if (id == null) {
            throw new InvalidInput("values", code, name);
        }
        return id;
    }

    /** What there is one figure in force of. */
    private record Key(UUID indicator, UUID area, int year, Sex sex, String group) {}

    private record Changed(
            Key key, NewValue value, @Nullable Long supersedes) {}

    private record Current(
            long id,
            @Nullable Integer firstYear,
            @Nullable String label,
            @Nullable BigDecimal value,
            ValueStatus status) {

        String text() {
            return CellText.write(value, status);
        }

        /** 3.0 and 3 are the same figure. */
        boolean says(NewValue other) {
            return status == other.status()
                    && Objects.equals(firstYear, other.firstYear())
                    && Objects.equals(label, other.label())
                    && (value == null || other.value() == null
                            ? value == other.value()
                            : value.compareTo(other.value()) == 0);
        }
    }
}
