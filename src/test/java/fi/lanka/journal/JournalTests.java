package fi.lanka.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.support.HouseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
class JournalTests {

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient database;

    @Test
    void keepsWhoDidWhatToWhich() {
        UUID person = UUID.randomUUID();
        UUID thing = UUID.randomUUID();
        journal.write(person, "REPORT_SENT", "REPORT", thing);
        journal.write(null, "REPORT_MADE", "REPORT", thing);
        assertThat(journal.of(thing))
                .extracting(Journal.Entry::verb)
                .containsExactlyInAnyOrder("REPORT_SENT", "REPORT_MADE");
        assertThat(journal.of(thing)).extracting(Journal.Entry::person).containsExactlyInAnyOrder(person, null);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void refusesALineWithoutTheChangeThatItDescribes() {
        assertThatThrownBy(() -> journal.write(null, "REPORT_SENT", "REPORT", UUID.randomUUID()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isNeitherEditedNorTornOut() {
        journal.write(null, "REPORT_SENT", "REPORT", UUID.randomUUID());
        for (String change :
                List.of("update journal_entry set verb = 'X'", "delete from journal_entry", "truncate journal_entry")) {
            database.sql("savepoint s").update();
            assertThatThrownBy(() -> database.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("insert only");
            database.sql("rollback to savepoint s").update();
        }
    }
}
