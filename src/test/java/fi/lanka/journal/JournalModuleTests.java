package fi.lanka.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.shared.HouseClock;
import fi.lanka.support.HouseTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
class JournalModuleTests {

    @Autowired
    Journal journal;

    @Autowired
    HouseClock clock;

    @Autowired
    JdbcClient database;

    private final UUID thing = UUID.randomUUID();

    @AfterEach
    void leaveTheRequest() {
        MDC.remove("request");
    }

    @Test
    void keepsWhoDidWhatAndWhenTheNewestFirst() {
        UUID person = UUID.randomUUID();
        clock.at(LocalDate.of(2018, 9, 3), () -> journal.write(null, "THING_MADE", "THING", thing));
        clock.at(LocalDate.of(2018, 9, 4), () -> journal.write(person, "THING_CHANGED", "THING", thing));

        assertThat(journal.of(thing))
                .extracting(
                        Journal.Entry::person,
                        Journal.Entry::verb,
                        entry -> LocalDate.ofInstant(entry.at(), HouseClock.ZONE))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(person, "THING_CHANGED", LocalDate.of(2018, 9, 4)),
                        org.assertj.core.groups.Tuple.tuple(null, "THING_MADE", LocalDate.of(2018, 9, 3)));
    }

    @Test
    void saysNothingOfOtherThings() {
        journal.write(null, "THING_MADE", "THING", UUID.randomUUID());

        assertThat(journal.of(thing)).isEmpty();
    }

    @Test
    void keepsTheRequestThatALineCameFrom() {
        MDC.put("request", "abc-123");
        journal.write(null, "THING_MADE", "THING", thing);

        assertThat(database.sql("select request_id from journal_entry where thing_id = ?")
                        .param(thing)
                        .query(String.class)
                        .single())
                .isEqualTo("abc-123");
    }

    /** A line without the change it tells of, or a change without its line, would be a lie. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void refusesToWriteOutsideATransaction() {
        assertThatThrownBy(() -> journal.write(null, "THING_MADE", "THING", thing))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(journal.of(thing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set verb = 'NOTHING'",
                "delete from journal_entry",
                "truncate journal_entry"
            })
    void isNotChangedByAnybodyWhoAsksTheDatabase(String sql) {
        journal.write(null, "THING_MADE", "THING", thing);

        assertThatThrownBy(() -> database.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("journal_entry is insert only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hyväksyttiin muutoksin", "made", ""})
    void takesVerbsAndNoFreeText(String verb) {
        assertThatThrownBy(() -> journal.write(null, verb, "THING", thing)).isInstanceOf(DataAccessException.class);
    }
}
