package fi.lanka.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final String PASSWORD = "ensimmainen-salasana";

    @Autowired
    ApplicationContext house;

    @Autowired
    People people;

    @Autowired
    Municipalities municipalities;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    private void start(boolean example, String username, String password) {
        new FirstAdministrator(
                        people,
                        municipalities,
                        new TransactionTemplate(transactions),
                        database,
                        example,
                        "",
                        username,
                        password)
                .run(new DefaultApplicationArguments());
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void opensAnEmptyHouse(CapturedOutput log) {
        start(false, "Hallinta", PASSWORD);

        assertThat(people.actor("hallinta").administrator()).isTrue();
        assertThat(count("organisation_municipality")).isEqualTo(1);
        assertThat(log).doesNotContain(PASSWORD);
    }

    @Test
    void changesNothingWhereThereIsSomebody() {
        Town.in(house);
        int before = count("organisation_person");

        start(false, "hallinta", PASSWORD);

        assertThat(count("organisation_person")).isEqualTo(before);
    }

    @Test
    void leavesTheHouseToTheExample() {
        start(true, "hallinta", PASSWORD);

        assertThat(count("organisation_person")).isZero();
    }

    @Test
    void saysWhatToSetWhereNobodyIsNamed(CapturedOutput log) {
        start(false, "hallinta", "");

        assertThat(count("organisation_person")).isZero();
        assertThat(log).contains("LANKA_ADMIN_USERNAME", "LANKA_ADMIN_PASSWORD");
    }

    @Test
    void saysWhatIsNotAcceptableAndNeverThePassword(CapturedOutput log) {
        start(false, "hallinta", "lyhyt!!");

        assertThat(log).contains("[password] is not acceptable").doesNotContain("lyhyt!!");
    }
}
