package fi.lanka.strategy;

import fi.lanka.strategy.StrategyView.EarlierWording;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole strategy in one statement: the database folds what hangs from it into JSON. */
@Repository
class StrategyQueries {

    private final JdbcClient database;
    private final JsonMapper json;

    StrategyQueries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<StrategyView> of(UUID term) {
        return database.sql("""
                        with earlier as (
                            select reworded, json_agg(json_build_object('wording', wording, 'validFrom', valid_from,
                                'validTo', valid_to, 'reason', reason) order by valid_from desc) as wordings
                            from strategy_wording_revision group by reworded
                        )
                        select s.id, s.term_id, s.name, s.vision, s.state, s.source, s.lock_version,
                            coalesce((select wordings from earlier where reworded = s.id), '[]') as earlier_visions,
                            (select coalesce(json_agg(json_build_object('id', p.id, 'ordinal', p.ordinal, 'wording', p.wording,
                                    'earlierWordings', coalesce((select wordings from earlier where reworded = p.id), '[]'))
                                    order by p.ordinal), '[]')
                                from strategy_principle p where p.strategy_id = s.id and p.kind = 'VALUE') as principles,
                            (select coalesce(json_agg(json_build_object('id', p.id, 'ordinal', p.ordinal, 'wording', p.wording,
                                    'earlierWordings', coalesce((select wordings from earlier where reworded = p.id), '[]'))
                                    order by p.ordinal), '[]')
                                from strategy_principle p where p.strategy_id = s.id and p.kind = 'COMMON_TARGET')
                                as common_targets,
                            (select coalesce(json_agg(json_build_object(
                                'id', g.id, 'ordinal', g.ordinal, 'wording', g.wording,
                                'subGoals', (
                                    select coalesce(json_agg(json_build_object('id', u.id, 'ordinal', u.ordinal,
                                        'wording', u.wording, 'earlierWordings', coalesce((select wordings from earlier where reworded = u.id), '[]')) order by u.ordinal), '[]')
                                    from strategy_sub_goal u where u.goal_id = g.id),
                                'indicators', (
                                    select coalesce(json_agg(json_build_object('id', i.id, 'code', i.code, 'name', i.name_fi)
                                        order by gi.ordinal), '[]')
                                    from strategy_goal_indicator gi
                                    join indicator_indicator i on i.id = gi.indicator_id
                                    where gi.goal_id = g.id),
                                'earlierWordings', coalesce((select wordings from earlier where reworded = g.id), '[]')) order by g.ordinal), '[]')
                                from strategy_goal g where g.strategy_id = s.id) as goals
                        from strategy_strategy s where s.term_id = :term
                        """)
                .param("term", term)
                .query((row, number) -> new StrategyView(
                        row.getObject("id", UUID.class),
                        row.getObject("term_id", UUID.class),
                        row.getString("name"),
                        row.getString("vision"),
                        json.readValue(row.getString("earlier_visions"), new TypeReference<List<EarlierWording>>() {}),
                        StrategyState.valueOf(row.getString("state")),
                        row.getString("source"),
                        json.readValue(
                                row.getString("principles"), new TypeReference<List<StrategyView.Principle>>() {}),
                        json.readValue(
                                row.getString("common_targets"), new TypeReference<List<StrategyView.Principle>>() {}),
                        json.readValue(row.getString("goals"), new TypeReference<List<StrategyView.GoalView>>() {}),
                        row.getLong("lock_version")))
                .optional();
    }
}
