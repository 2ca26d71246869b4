package fi.lanka.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class StatementsTests {

    @Autowired
    JdbcClient database;

    @Test
    void hearsEachStatementAndKeepsTheSessionsApart() {
        Statements statements = Statements.during(() -> {
            database.sql("select 1").query(Integer.class).single();
            database.sql("select count(*) from web_session").query(Long.class).single();
            database.sql("select ?::int").param(2).query(Integer.class).single();
        });

        assertThat(statements.sql()).containsExactly("select 1", "select ?::int");
        assertThat(statements.session()).hasSize(1);
    }

    @Test
    void hearsNothingWhenNobodyListens() {
        database.sql("select 1").query(Integer.class).single();

        assertThat(Statements.during(() -> {}).count()).isZero();
    }
}
