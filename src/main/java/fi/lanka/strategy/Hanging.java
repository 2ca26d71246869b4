package fi.lanka.strategy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What hangs from a row, in whichever room: the database knows every table that points at it, so that a room built later is
 * asked too.
 */
@Repository
class Hanging {

    private final JdbcClient database;

    Hanging(JdbcClient database) {
        this.database = database;
    }

    /**
     * Those of the rows that some other row points at; two statements however many rows.
     *
     * @param apart tables whose rows go with the row itself
     */
    Set<UUID> among(String table, Collection<UUID> rows, Set<String> apart) {
        List<String> pointing = database.sql("""
                        select format('select %I from %s where %I = any (:rows)', a.attname, c.conrelid::regclass, a.attname)
                        from pg_constraint c
                        join lateral unnest(c.conkey, c.confkey) as pair (own, named) on true
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.own
                        join pg_attribute key on key.attrelid = c.confrelid and key.attnum = pair.named
                        where c.contype = 'f' and c.confrelid = cast(:table as regclass) and key.attname = 'id'
                            and not c.conrelid::regclass::text = any (:apart)
                        """)
                .param("table", table)
                .param("apart", apart.toArray(String[]::new))
                .query(String.class)
                .list();
        if (rows.isEmpty() || pointing.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.sql(String.join(" union ", pointing))
                .param("rows", rows.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    boolean from(String table, UUID row, Set<String> apart) {
        return among(table, Set.of(row), apart).contains(row);
    }
}
