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
            json_build_object('id', o.id, 'ordinal', o.ordinal, 'wording', o.wording, 'subGoal', u.wording,
                'body', b.id, 'bodyName', b.name, 'reason', o.reason, 'state', o.state, 'year', o.year, 'example', o.example,
                'actions', (
                    select coalesce(json_agg(json_build_object('id', a.id, 'ordinal', a.ordinal, 'wording', a.wording,
                        'owner', s.name, 'ownerShortName', s.short_name, 'partners', a.partners, 'firstYear', a.first_year,
                        'lastYear', a.last_year, 'resources', a.resources, 'targetGroup', a.target_group, 'example', a.example,
                        'status', f.status, 'statusYear', f.year, 'done', f.done) order by a.ordinal), '[]')
                    from plan_action a
                    left join organisation_sector s on s.id = a.sector_id
                    left join lateral (
                        select status, year, done from plan_follow_up
                        where action_id = a.id and superseded_at is null order by year desc limit 1
                    ) f on true
                    where a.objective_id = o.id),
                'targets', (
                    select coalesce(json_agg(json_build_object('id', t.id, 'code', i.code,
                        'indicator', json_build_object('fi', i.name_fi, 'sv', i.name_sv, 'en', i.name_en),
                        'unit', i.unit, 'decimals', i.decimals, 'direction', i.direction, 'baseline', t.baseline_value,
                        'baselineYear', t.baseline_year, 'target', t.target_value, 'targetYear', t.target_year,
                        'criterion', t.criterion, 'directionReason', t.direction_reason, 'example', t.example)
                        order by t.target_year, i.name_fi collate "fi-x-icu"), '[]')
                    from plan_target t
                    join indicator_indicator i on i.id = t.indicator_id
                    where t.objective_id = o.id))
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
                            where (:body::uuid is null or o.body_id = :body)
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

    Optional<ObjectiveDetails> details(UUID objective) {
        return details("o.id = :id", objective);
    }

    Optional<ObjectiveDetails> detailsWithAction(UUID action) {
        return details("o.id = (select objective_id from plan_action where id = :id)", action);
    }

    private Optional<ObjectiveDetails> details(String which, UUID id) {
        return database.sql("""
                        select %s as objective, g.id as goal, g.wording as goal_wording,
                            ct.id as term, ct.name as term_name, ct.slug as term_slug, p.name as plan_name,
                            (select coalesce(json_agg(json_build_object('action', f.action_id, 'year', f.year, 'status', f.status,
                                    'done', f.done, 'effect', f.effect, 'example', f.example,
                                    'toldOn', (f.created_at at time zone :zone)::date, 'by', who.name,
                                    'corrected', f.supersedes is not null) order by f.year desc), '[]')
                                from plan_follow_up f
                                join plan_action a on a.id = f.action_id and a.objective_id = o.id
                                left join organisation_person who on who.id = f.created_by
                                where f.superseded_at is null) as follow_ups,
                            (select coalesce(json_agg(json_build_object('wording', r.wording, 'validFrom', r.valid_from,
                                    'validTo', r.valid_to, 'reason', r.reason) order by r.valid_from desc), '[]')
                                from plan_objective_revision r where r.objective_id = o.id) as earlier_wordings,
                            (select coalesce(json_agg(json_build_object('wording', n.wording, 'kind', n.kind,
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
                        """.formatted(OBJECTIVE, which))
                .param("id", id)
                .param("zone", HouseClock.ZONE.getId())
                .query(this::folded)
                .optional();
    }

    private ObjectiveDetails folded(ResultSet row, int number) throws SQLException {
        return new ObjectiveDetails(
                json.readValue(row.getString("objective"), ObjectiveRow.class),
                row.getObject("goal", UUID.class),
                row.getString("goal_wording"),
                row.getObject("term", UUID.class),
                row.getString("term_name"),
                row.getString("term_slug"),
                row.getString("plan_name"),
                json.readValue(row.getString("follow_ups"), new TypeReference<List<ObjectiveDetails.FollowUpRow>>() {}),
                json.readValue(
                        row.getString("earlier_wordings"),
                        new TypeReference<List<ObjectiveDetails.EarlierWording>>() {}),
                json.readValue(row.getString("findings"), new TypeReference<List<ObjectiveDetails.TakenUp>>() {}));
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

    /** The newest term of which something was learnt. */
    Optional<UUID> newestTermWithFindings() {
        return database.sql("""
                        select t.id from strategy_council_term t
                        where exists (select from plan_finding f where f.term_id = t.id)
                        order by t.starts_on desc limit 1
                        """).query(UUID.class).optional();
    }

    List<FindingRow> findings(UUID term) {
        return database.sql("""
                        select f.id, f.ordinal, f.kind, f.wording, f.fate, f.fate_reason as reason, f.objective_id as objective,
                            o.wording as objective_wording, m.wording as merged_into
                        from plan_finding f
                        left join plan_objective o on o.id = f.objective_id
                        left join plan_finding m on m.id = f.merged_into
                        where f.term_id = :term order by f.ordinal
                        """).param("term", term).query(FindingRow.class).list();
    }
}
