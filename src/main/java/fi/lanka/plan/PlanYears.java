package fi.lanka.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door to one year of the plan: what was to be done in it, and what was told of it. */
@Service
public class PlanYears {

    private final JdbcClient database;
    private final JsonMapper json;

    PlanYears(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The objectives of the term's plans that have the year, by their leading boards, each with the actions that ran or were
     * followed up in it; one statement. An objective that had ended before the year is there only if something was told of it. An
     * action that was handed over later is the sector's that had it then.
     */
    @Transactional(readOnly = true)
    public List<YearObjective> carriedOut(UUID term, int year) {
        return database.sql("""
                        select coalesce(json_agg(json_build_object(
                            'id', o.id, 'goal', g.wording, 'wording', o.wording, 'body', b.id, 'bodyName', b.name,
                            'example', o.example, 'actions', a.actions, 'targets', t.targets)
                            order by b.name collate "fi-x-icu", p.first_year, p.id, o.ordinal), '[]')
                        from plan_plan p
                        join plan_objective o on o.plan_id = p.id and coalesce(o.year, :year) = :year
                        join strategy_goal g on g.id = o.goal_id
                        join organisation_body b on b.id = o.body_id
                        cross join lateral (
                            select coalesce(json_agg(json_build_object('id', a.id, 'wording', a.wording, 'owner', s.name,
                                'ownerShortName', s.short_name, 'example', a.example or coalesce(f.example, false),
                                'status', f.status, 'done', coalesce(f.done, ''), 'effect', coalesce(f.effect, ''),
                                'cost', f.cost, 'nextChange', coalesce(f.next_change, '')) order by a.ordinal), '[]') as actions,
                                count(f.id) as told
                            from plan_action a
                            left join lateral (
                                select from_sector_id from plan_action_owner
                                where action_id = a.id and from_day > make_date(:year, 12, 31) order by from_day limit 1
                            ) h on true
                            left join organisation_sector s on s.id = coalesce(h.from_sector_id, a.sector_id)
                            left join plan_follow_up f
                                on f.action_id = a.id and f.year = :year and f.superseded_at is null
                            where a.objective_id = o.id
                              and (:year between a.first_year and a.last_year or f.id is not null)
                        ) a
                        cross join lateral (
                            select coalesce(json_agg(json_build_object('code', i.code,
                                'indicator', json_build_object('fi', i.name_fi, 'sv', i.name_sv, 'en', i.name_en),
                                'unit', i.unit, 'decimals', i.decimals, 'baseline', t.baseline_value,
                                'baselineYear', t.baseline_year, 'target', t.target_value, 'targetYear', t.target_year,
                                'criterion', t.criterion, 'example', t.example)
                                order by t.target_year, i.name_fi collate "fi-x-icu"), '[]') as targets
                            from plan_target t
                            join indicator_indicator i on i.id = t.indicator_id
                            where t.objective_id = o.id
                        ) t
                        where p.term_id = :term and :year between p.first_year and p.last_year
                          and (o.state <> 'ENDED' or o.ended_on >= make_date(:year, 1, 1) or a.told > 0)
                        """)
                .param("term", term)
                .param("year", year)
                .query((row, number) -> json.readValue(row.getString(1), new TypeReference<List<YearObjective>>() {}))
                .single();
    }
}
