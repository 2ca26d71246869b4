package fi.lanka.indicator;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Sectors;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Name;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door through which a coordinator makes an indicator, changes it, and notes where its series breaks. */
@Service
public class IndicatorCards {

    /** Words that stand in the place of a code in addresses. */
    private static final Set<String> TAKEN_BY_PAGES = Set.of("new", "areas");

    private final JdbcClient database;
    private final JsonMapper json;
    private final List<Uses> uses;
    private final Sectors sectors;
    private final Journal journal;
    private final HouseClock clock;

    IndicatorCards(
            JdbcClient database, JsonMapper json, List<Uses> uses, Sectors sectors, Journal journal, HouseClock clock) {
        this.database = database;
        this.json = json;
        this.uses = uses;
        this.sectors = sectors;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param version what a form that changes it was opened on
     * @param hasFigures some figure has been entered, also one that was corrected since
     * @param ownerName null where there is no owner
     */
    public record Kept(
            UUID id,
            IndicatorCard card,
            long version,
            boolean hasFigures,
            @Nullable String ownerName,
            List<SeriesBreak> breaks) {}

    @Transactional(readOnly = true)
    public Optional<Kept> card(String code) {
        return database.sql("""
                        select i.*, r.code as replaced_by_code, s.name as owner_name,
                            exists (select from indicator_value v where v.indicator_id = i.id) as has_figures,
                            (select coalesce(json_agg(json_build_object('year', b.year, 'reason', b.reason) order by b.year), '[]')
                                from indicator_break b where b.indicator_id = i.id) as breaks
                        from indicator_indicator i
                        left join indicator_indicator r on r.id = i.replaced_by
                        left join organisation_sector s on s.id = i.owner_sector_id
                        where i.code = :code
                        """)
                .param("code", code)
                .query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        new IndicatorCard(
                                row.getString("code"),
                                IndicatorKind.valueOf(row.getString("kind")),
                                new Name(row.getString("name_fi"), row.getString("name_sv"), row.getString("name_en")),
                                row.getString("unit"),
                                row.getInt("decimals"),
                                Direction.valueOf(row.getString("direction")),
                                row.getString("source"),
                                row.getString("source_id"),
                                Rhythm.valueOf(row.getString("rhythm")),
                                row.getString("description"),
                                row.getObject("owner_sector_id", UUID.class),
                                row.getObject("due_on", LocalDate.class),
                                row.getBigDecimal("smallest_change"),
                                row.getString("smallest_change_reason"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("replaced_by_code")),
                        row.getLong("lock_version"),
                        row.getBoolean("has_figures"),
                        row.getString("owner_name"),
                        json.readValue(row.getString("breaks"), new TypeReference<List<SeriesBreak>>() {})))
                .optional();
    }

    @Transactional
    public UUID make(@Nullable Actor actor, IndicatorCard card) {
        UUID person = IndicatorRules.mayChange(actor);
        Typed typed = new Typed();
        IndicatorCard clean = checked(typed, card, null);
        if (!clean.code().matches("[a-z0-9]+(-[a-z0-9]+)*") || TAKEN_BY_PAGES.contains(clean.code())) {
            typed.problem("code", "indicator.invalid.code");
        } else if (card(clean.code()).isPresent()) {
            typed.problem("code", "indicator.invalid.code-taken", clean.code());
        }
        typed.pass();
        UUID id = UUID.randomUUID();
        try {
            write("""
                    insert into indicator_indicator (id, code, kind, name_fi, name_sv, name_en, unit, decimals, direction, source,
                        source_id, rhythm, description, example, owner_sector_id, due_on, smallest_change,
                        smallest_change_reason, valid_from, valid_to, replaced_by, lock_version, created_at, created_by)
                    values (:id, :code, :kind, :nameFi, :nameSv, :nameEn, :unit, :decimals, :direction, :source,
                        :sourceId, :rhythm, :description, false, :owner, :dueOn, :smallestChange,
                        :smallestChangeReason, :validFrom, :validTo,
                        (select r.id from indicator_indicator r where r.code = :replacedBy), 0, :now, :person)
                    """, id, clean)
                    .param("code", clean.code())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("person", person)
                    .update();
        } catch (DuplicateKeyException atTheSameTime) {
            throw new InvalidInput("code", "indicator.invalid.code-taken", clean.code());
        }
        journal.write(person, "INDICATOR_DEFINED", "INDICATOR", id);
        return id;
    }

    /** The code stays; unit, decimals and direction stay where the figures or a target would then say another thing. */
    @Transactional
    public void change(@Nullable Actor actor, String code, long seen, IndicatorCard card) {
        UUID person = IndicatorRules.mayChange(actor);
        Kept kept = open(code, seen);
        Typed typed = new Typed();
        IndicatorCard clean = checked(typed, card, kept);
        if (kept.hasFigures() && !clean.unit().equals(kept.card().unit())) {
            typed.problem("unit", "indicator.invalid.unit-under-figures");
        }
        int most = mostDecimals(kept.id());
        if (clean.decimals() < Math.min(most, kept.card().decimals())) {
            typed.problem("decimals", "indicator.invalid.decimals-under-figures", most);
        }
        if (clean.direction() != kept.card().direction()
                && uses.stream().anyMatch(room -> !room.of(kept.id()).isEmpty())) {
            typed.problem("direction", "indicator.invalid.direction-in-use");
        }
        typed.pass();
        write("""
                update indicator_indicator set kind = :kind, name_fi = :nameFi, name_sv = :nameSv, name_en = :nameEn,
                    unit = :unit, decimals = :decimals, direction = :direction, source = :source, source_id = :sourceId,
                    rhythm = :rhythm, description = :description, owner_sector_id = :owner, due_on = :dueOn,
                    smallest_change = :smallestChange, smallest_change_reason = :smallestChangeReason,
                    valid_from = :validFrom, valid_to = :validTo,
                    replaced_by = (select r.id from indicator_indicator r where r.code = :replacedBy),
                    lock_version = lock_version + 1
                where id = :id
                """, kept.id(), clean).update();
        journal.write(person, "INDICATOR_CHANGED", "INDICATOR", kept.id());
    }

    private int mostDecimals(UUID indicator) {
        return database.sql("""
                        select coalesce(max(scale(trim_scale(value))), 0) from indicator_value where indicator_id = :indicator
                        """)
                .param("indicator", indicator)
                .query(Integer.class)
                .single();
    }

    /** Held until the change is done, so that of two who change at once the later is told. */
    private Kept open(String code, long seen) {
        database.sql("select id from indicator_indicator where code = :code for update")
                .param("code", code)
                .query(UUID.class)
                .list();
        Kept kept = card(code).orElseThrow(RuleViolated::notFound);
        if (kept.version() != seen) {
            throw RuleViolated.notNow("indicator.stale");
        }
        return kept;
    }

    private IndicatorCard checked(Typed typed, IndicatorCard card, @Nullable Kept itself) {
        String code = typed.line("code", card.code(), 40);
        Name name = new Name(
                typed.line("name", card.name().fi(), 200),
                typed.optionalLine("nameSv", card.name().sv(), 200),
                typed.optionalLine("nameEn", card.name().en(), 200));
        if (called(name.fi(), itself == null ? null : itself.id())) {
            typed.problem("name", "indicator.invalid.name-taken", name.fi());
        }
        if (card.decimals() < 0 || card.decimals() > 6) {
            typed.problem("decimals", "web.needed");
        }
        if (card.ownerSector() != null && sectors.sector(card.ownerSector()).isEmpty()) {
            typed.problem("owner", "indicator.invalid.no-such-sector");
        }
        if (card.dueOn() != null && card.ownerSector() == null) {
            typed.problem("dueOn", "indicator.invalid.due-without-owner");
        }
        String smallestReason = typed.optionalText("smallestChangeReason", card.smallestChangeReason(), 500);
        if (card.smallestChange() != null && card.smallestChange().signum() <= 0) {
            typed.problem("smallestChange", "indicator.invalid.smallest-change");
        }
        if (card.smallestChange() != null && smallestReason.isEmpty()) {
            typed.problem("smallestChangeReason", "indicator.invalid.smallest-change-why");
        }
        if (card.smallestChange() == null && !smallestReason.isEmpty()) {
            typed.problem("smallestChange", "indicator.invalid.smallest-change-missing");
        }
        if (card.validTo() != null && card.validTo().isBefore(card.validFrom())) {
            typed.problem("to", "indicator.invalid.ends-first", card.validFrom());
        }
        String replacedBy = card.replacedBy();
        if (replacedBy != null && (replacedBy.equals(code) || card(replacedBy).isEmpty())) {
            typed.problem("replacedBy", "indicator.invalid.unknown-indicator", replacedBy);
        }
        String sourceId = typed.optionalLine("sourceId", card.sourceId(), 50);
        return new IndicatorCard(
                code,
                card.kind(),
                name,
                typed.optionalLine("unit", card.unit(), 30),
                card.decimals(),
                card.direction(),
                typed.line("source", card.source(), 200),
                sourceId.isEmpty() ? null : sourceId,
                card.rhythm(),
                typed.optionalText("description", card.description(), 2000),
                card.ownerSector(),
                card.dueOn(),
                card.smallestChange(),
                smallestReason.isEmpty() ? null : smallestReason,
                card.validFrom(),
                card.validTo(),
                replacedBy);
    }

    /** Another that is still measured has this name; one that has ended may have given it to its successor. */
    private boolean called(String name, @Nullable UUID itself) {
        return database.sql("""
                        select exists (select from indicator_indicator
                            where lower(name_fi) = lower(:name) and valid_to is null and (:itself::uuid is null or id <> :itself))
                        """)
                .param("name", name)
                .param("itself", itself)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec write(String statement, UUID id, IndicatorCard card) {
        return database.sql(statement)
                .param("id", id)
                .param("kind", card.kind().name())
                .param("nameFi", card.name().fi())
                .param("nameSv", card.name().sv())
                .param("nameEn", card.name().en())
                .param("unit", card.unit())
                .param("decimals", card.decimals())
                .param("direction", card.direction().name())
                .param("source", card.source())
                .param("sourceId", card.sourceId())
                .param("rhythm", card.rhythm().name())
                .param("description", card.description())
                .param("owner", card.ownerSector())
                .param("dueOn", card.dueOn())
                .param("smallestChange", card.smallestChange())
                .param("smallestChangeReason", card.smallestChangeReason())
                .param("validFrom", card.validFrom())
                .param("validTo", card.validTo())
                .param("replacedBy", card.replacedBy());
    }

    /** From that year on the figures are not comparable with the earlier ones. */
    @Transactional
    public void noteBreak(@Nullable Actor actor, String code, long seen, int year, String reason) {
        UUID person = IndicatorRules.mayChange(actor);
        Typed typed = new Typed();
        String why = typed.line("reason", reason, 500);
        typed.pass();
        Kept kept = open(code, seen);
        if (kept.breaks().stream().anyMatch(one -> one.year() == year)) {
            throw new InvalidInput("year", "indicator.invalid.break-twice", String.valueOf(year));
        }
        database.sql("""
                        insert into indicator_break (id, indicator_id, year, reason, created_at, created_by)
                        values (:id, :indicator, :year, :reason, :now, :person)
                        """)
                .param("id", UUID.randomUUID())
                .param("indicator", kept.id())
                .param("year", year)
                .param("reason", why)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        changed(kept.id());
        journal.write(person, "BREAK_NOTED", "INDICATOR", kept.id());
    }

    @Transactional
    public void removeBreak(@Nullable Actor actor, String code, long seen, int year) {
        UUID person = IndicatorRules.mayChange(actor);
        Kept kept = open(code, seen);
        int gone = database.sql("delete from indicator_break where indicator_id = :indicator and year = :year")
                .param("indicator", kept.id())
                .param("year", year)
                .update();
        if (gone == 0) {
            throw RuleViolated.notFound();
        }
        changed(kept.id());
        journal.write(person, "BREAK_REMOVED", "INDICATOR", kept.id());
    }

    private void changed(UUID indicator) {
        database.sql("update indicator_indicator set lock_version = lock_version + 1 where id = :id")
                .param("id", indicator)
                .update();
    }
}
