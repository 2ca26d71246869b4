package fi.lanka.plan;

import fi.lanka.shared.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is read of the plan: each in one statement, the database folding what hangs from an objective into JSON. */
@Repository
class PlanQueries {

    /** An {@link ObjectiveRow} as JSON, of {@code plan_objective o}, its body {@code b} and its sub-goal {@code u}. */
    private static final String OBJECTIVE = """
            json_build_object('id', o.id, 'version', o.lock_version, 'ordinal', o.ordinal, 'wording', o.wording,
                'subGoalId', u.id, 'subGoal', u.wording, 'endedOn', o.ended_on, 'endReason', o.end_reason,
                'jointBoards', (
                    select coalesce(json_agg(json_build_object('id', jb.id, 'name', jb.name) order by jb.name collate "fi-x-icu"), '[]')
                    from plan_objective_board j join organisation_body jb on jb.id = j.body_id
                    where j.objective_id = o.id),
                'body', b.id, 'bodyName', b.name, 'reason', o.reason, 'state', o.state, 'year', o.year, 'example', o.example,
                'actions', (
                    select coalesce(json_agg(json_build_object('id', a.id, 'version', a.lock_version, 'ordinal', a.ordinal,
                        'wording', a.wording, 'ownerId', s.id, 'owner', s.name, 'ownerShortName', s.short_name, 'partners', a.partners, 'firstYear', a.first_year,
                        'lastYear', a.last_year, 'resources', a.resources,
                        'euros', (select coalesce(json_agg(json_build_object('year', c.year, 'figure', c.euros) order by c.year), '[]')
                            from plan_action_cost c where c.action_id = a.id),
                        'personYears', a.person_years, 'lifeStage', a.life_stage, 'themes', a.themes, 'targetGroup', a.target_group, 'example', a.example,
                        'status', f.status, 'statusYear', f.year, 'done', f.done,
                        'cost', f.cost, 'nextChange', f.next_change) order by a.ordinal), '[]')
                    from plan_action a
                    left join organisation_sector s on s.id = a.sector_id
                    left join lateral (
                        select status, year, done, cost, next_change from plan_follow_up
                        where action_id = a.id and superseded_at is null order by year desc limit 1
                    ) f on true
                    where a.objective_id = o.id),
                'targets', (
                    select coalesce(json_agg(json_build_object('id', t.id, 'version', t.lock_version, 'code', i.code,
                        'indicator', json_build_object('fi', i.name_fi, 'sv', i.name_sv, 'en', i.name_en),
                        'unit', i.unit, 'decimals', i.decimals, 'direction', i.direction, 'baseline', t.baseline_value,
                        'baselineYear', t.baseline_year, 'target', t.target_value, 'targetYear', t.target_year,
                        'criterion', t.criterion, 'directionReason', t.direction_reason,
                        'interims', (select coalesce(json_agg(json_build_object('year', w.year, 'figure', w.value) order by w.year), '[]')
                            from plan_target_interim w where w.target_id = t.id),
                        'example', t.example)
                        order by t.target_year, i.name_fi collate "fi-x-icu"), '[]')
                    from plan_target t
                    join indicator_indicator i on i.id = t.indicator_id
                    where t.objective_id = o.id))
            """;

    private static final String FOLLOW_UP = """
            json_build_object('id', f.id, 'action', f.action_id, 'year', f.year, 'status', f.status, 'done', f.done,
                'effect', f.effect, 'cost', f.cost, 'nextChange', f.next_change, 'example', f.example,
                'toldOn', (f.created_at at time zone :zone)::date, 'by', who.name, 'corrected', f.supersedes is not null)
            """;

    private static final String FOLLOW_UPS = """
            plan_follow_up f
            join plan_action a on a.id = f.action_id and a.objective_id = o.id
            left join organisation_person who on who.id = f.created_by
            """;

    /** What can be laid before its board: a draft, also one that was called proposed before there were frozen versions. */
    static final String SUBMITTABLE = """
            (o.state = 'DRAFT' or o.state = 'PROPOSED' and not exists (
                select from plan_version_objective x where x.objective_id = o.id))
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    PlanQueries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Without a filter a goal without objectives is told too: that nothing hangs from it is worth seeing. */
    List<GoalRow> objectives(UUID term, PlanFilter filter) {
        return database.sql("""
                        select g.id, g.ordinal, g.wording,
                            coalesce(json_agg(%s order by o.first_year, o.plan_id, o.ordinal) filter (where o.id is not null), '[]')
                                as objectives
                        from strategy_goal g
                        join strategy_strategy st on st.id = g.strategy_id and st.term_id = :term
                        left join (
                            select o.*, p.first_year from plan_objective o
                            join plan_plan p on p.id = o.plan_id and p.term_id = :term
                            where (:body::uuid is null or o.body_id = :body or exists (
                                    select from plan_objective_board j where j.objective_id = o.id and j.body_id = :body))
                                and (:sector::text is null or exists (
                                    select from plan_action a join organisation_sector s on s.id = a.sector_id
                                    where a.objective_id = o.id and s.short_name = :sector))
                        ) o on o.goal_id = g.id
                        left join organisation_body b on b.id = o.body_id
                        left join strategy_sub_goal u on u.id = o.sub_goal_id
                        group by g.id
                        having count(o.id) > 0 or (:body::uuid is null and :sector::text is null)
                        order by g.ordinal
                        """.formatted(OBJECTIVE))
                .param("term", term)
                .param("body", filter.body())
                .param("sector", filter.sector())
                .query((row, number) -> new GoalRow(
                        row.getObject("id", UUID.class),
                        row.getInt("ordinal"),
                        row.getString("wording"),
                        json.readValue(row.getString("objectives"), new TypeReference<List<ObjectiveRow>>() {})))
                .list();
    }

    /** A board's drafts of one plan and year, under their goals; what has other years is another matter. */
    List<GoalRow> draftObjectives(UUID plan, UUID board, @Nullable Integer year) {
        return database.sql("""
                        select g.id, g.ordinal, g.wording, json_agg(%s order by o.ordinal) as objectives
                        from plan_objective o
                        join strategy_goal g on g.id = o.goal_id
                        join organisation_body b on b.id = o.body_id
                        left join strategy_sub_goal u on u.id = o.sub_goal_id
                        where o.plan_id = :plan and o.body_id = :board and o.year is not distinct from :year::int
                            and %s
                        group by g.id
                        order by g.ordinal
                        """.formatted(OBJECTIVE, SUBMITTABLE))
                .param("plan", plan)
                .param("board", board)
                .param("year", year)
                .query((row, number) -> new GoalRow(
                        row.getObject("id", UUID.class),
                        row.getInt("ordinal"),
                        row.getString("wording"),
                        json.readValue(row.getString("objectives"), new TypeReference<List<ObjectiveRow>>() {})))
                .list();
    }

    List<PlanHeader> plans() {
        return database.sql(
                        "select id, term_id as term, name, first_year, last_year from plan_plan order by first_year, id")
                .query(PlanHeader.class)
                .list();
    }

    List<ExtensionRow> extensions(UUID term) {
        return database.sql("""
                        select p.id as plan, p.name as plan_name, e.last_year, e.new_last_year, b.name as body, e.decided_on,
                            e.section, e.reason
                        from plan_extension e
                        join plan_plan p on p.id = e.plan_id and p.term_id = :term
                        join organisation_body b on b.id = e.body_id
                        order by p.first_year, p.id, e.last_year
                        """).param("term", term).query(ExtensionRow.class).list();
    }

    Optional<ObjectiveDetails> details(UUID objective) {
        return details("o.id = :id", objective);
    }

    Optional<ObjectiveDetails> detailsWithAction(UUID action) {
        return details("o.id = (select objective_id from plan_action where id = :id)", action);
    }

    Optional<ObjectiveDetails> detailsWithTarget(UUID target) {
        return details("o.id = (select objective_id from plan_target where id = :id)", target);
    }

    private Optional<ObjectiveDetails> details(String which, UUID id) {
        return database.sql("""
                        select %s as objective, g.id as goal, g.wording as goal_wording,
                            ct.id as term, ct.name as term_name, ct.slug as term_slug, p.name as plan_name,
                            p.id as plan, p.first_year, p.last_year,
                            (select coalesce(json_agg(%s order by f.year desc), '[]')
                                from %s where f.superseded_at is null) as follow_ups,
                            (select coalesce(json_agg(%s order by f.superseded_at desc), '[]')
                                from %s where f.superseded_at is not null) as earlier_follow_ups,
                            (select coalesce(json_agg(json_build_object('action', e.action_id, 'wording', e.wording,
                                    'firstYear', e.first_year, 'lastYear', e.last_year, 'validFrom', e.valid_from,
                                    'validTo', e.valid_to, 'reason', e.reason) order by e.valid_from desc), '[]')
                                from plan_action_revision e
                                join plan_action a on a.id = e.action_id and a.objective_id = o.id) as earlier_actions,
                            (select coalesce(json_agg(json_build_object('action', h.action_id, 'from', sf.name, 'to', st.name,
                                    'fromDay', h.from_day, 'reason', h.reason) order by h.created_at desc), '[]')
                                from plan_action_owner h
                                join plan_action a on a.id = h.action_id and a.objective_id = o.id
                                join organisation_sector sf on sf.id = h.from_sector_id
                                join organisation_sector st on st.id = h.to_sector_id) as hand_overs,
                            (select coalesce(json_agg(json_build_object('wording', r.wording, 'validFrom', r.valid_from,
                                    'validTo', r.valid_to, 'reason', r.reason) order by r.valid_from desc), '[]')
                                from plan_objective_revision r where r.objective_id = o.id) as earlier_wordings,
                            (select coalesce(json_agg(json_build_object('action', n.action_id, 'wording', n.wording, 'kind', n.kind,
                                    'term', nt.id, 'termName', nt.name) order by nt.starts_on, n.ordinal), '[]')
                                from plan_finding n join strategy_council_term nt on nt.id = n.term_id
                                where n.objective_id = o.id) as findings
                        from plan_objective o
                        join plan_plan p on p.id = o.plan_id
                        join strategy_council_term ct on ct.id = p.term_id
                        join strategy_goal g on g.id = o.goal_id
                        join organisation_body b on b.id = o.body_id
                        left join strategy_sub_goal u on u.id = o.sub_goal_id
                        where %s
                        """.formatted(OBJECTIVE, FOLLOW_UP, FOLLOW_UPS, FOLLOW_UP, FOLLOW_UPS, which))
                .param("id", id)
                .param("zone", HouseClock.ZONE.getId())
                .query(this::folded)
                .optional();
    }

    private ObjectiveDetails folded(ResultSet row, int number) throws SQLException {
        return new ObjectiveDetails(
                json.readValue(row.getString("objective"), ObjectiveRow.class),
                row.getObject("plan", UUID.class),
                row.getObject("goal", UUID.class),
                row.getString("goal_wording"),
                row.getObject("term", UUID.class),
                row.getString("term_name"),
                row.getString("term_slug"),
                row.getString("plan_name"),
                row.getInt("first_year"),
                row.getInt("last_year"),
                list(row, "follow_ups", new TypeReference<>() {}),
                list(row, "earlier_follow_ups", new TypeReference<>() {}),
                list(row, "earlier_wordings", new TypeReference<>() {}),
                list(row, "earlier_actions", new TypeReference<>() {}),
                list(row, "hand_overs", new TypeReference<>() {}),
                list(row, "findings", new TypeReference<>() {}));
    }

    private <T> List<T> list(ResultSet row, String column, TypeReference<List<T>> type) throws SQLException {
        return json.readValue(row.getString(column), type);
    }

    List<HistoryLine> history(UUID objective) {
        return database.sql("""
                        select (e.happened_at at time zone :zone)::date as happened_on, e.verb, p.name
                        from journal_entry e left join organisation_person p on p.id = e.person
                        where e.thing_id = :objective
                            or e.thing_id in (select a.id from plan_action a where a.objective_id = :objective)
                        order by e.happened_at desc, e.id
                        """)
                .param("zone", HouseClock.ZONE.getId())
                .param("objective", objective)
                .query((row, number) -> new HistoryLine(
                        row.getObject("happened_on", LocalDate.class), row.getString("verb"), row.getString("name")))
                .list();
    }

    /** Bodies that can lead an objective in those years, each with its last day when it has one. */
    List<PlanChoices.Holder> boards(int firstYear, int lastYear) {
        return holders("organisation_body h where h.kind in ('BOARD', 'EXECUTIVE') and", firstYear, lastYear);
    }

    /** Bodies that can decide on a plan in those years. */
    List<PlanChoices.Holder> deciders(int firstYear, int lastYear) {
        return holders(
                "organisation_body h where h.kind in ('COUNCIL', 'BOARD', 'EXECUTIVE') and", firstYear, lastYear);
    }

    List<PlanChoices.Holder> sectors(int firstYear, int lastYear) {
        return holders("organisation_sector h where", firstYear, lastYear);
    }

    private List<PlanChoices.Holder> holders(String which, int firstYear, int lastYear) {
        return database.sql("""
                        select h.id, h.name, h.valid_to as last_day from %s
                            extract(year from h.valid_from) <= :lastYear
                            and (h.valid_to is null or extract(year from h.valid_to) >= :firstYear)
                        order by h.name collate "fi-x-icu", h.id
                        """.formatted(which))
                .param("firstYear", firstYear)
                .param("lastYear", lastYear)
                .query(PlanChoices.Holder.class)
                .list();
    }

    /** The newest term of which something was learnt. */
    Optional<UUID> newestTermWithFindings() {
        return database.sql("""
                        select t.id from strategy_council_term t
                        where exists (select from plan_finding f where f.term_id = t.id)
                        order by t.starts_on desc limit 1
                        """).query(UUID.class).optional();
    }

    List<FindingRow> findings(UUID term) {
        return findings("f.term_id = :id", term);
    }

    Optional<FindingRow> finding(UUID id) {
        return findings("f.id = :id", id).stream().findAny();
    }

    private List<FindingRow> findings(String which, UUID id) {
        return database.sql("""
                        select f.id, f.term_id as term, f.ordinal, f.kind, f.wording, f.fate, f.fate_reason as reason, f.objective_id as objective,
                            o.wording as objective_wording, f.action_id as action, a.wording as action_wording,
                            m.wording as merged_into, f.lock_version as version
                        from plan_finding f
                        left join plan_objective o on o.id = f.objective_id
                        left join plan_action a on a.id = f.action_id
                        left join plan_finding m on m.id = f.merged_into
                        where %s order by f.ordinal
                        """.formatted(which))
                .param("id", id)
                .query(FindingRow.class)
                .list();
    }
}
