package fi.lanka.support;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows written in the running transaction, by table; the session's own are not counted. */
public final class Writes {

    public static Map<String, Long> of(JdbcClient database) {
        Map<String, Long> writes = new TreeMap<>();
        database.sql("select relname, n_tup_ins + n_tup_upd + n_tup_del as written from pg_stat_xact_user_tables"
                        + " where relname not like 'web_session%'")
                .query((row, number) -> writes.put(row.getString("relname"), row.getLong("written")))
                .list();
        return writes;
    }

    private Writes() {}
}
