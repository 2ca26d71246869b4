package fi.lanka.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
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
    Links links;

    @Autowired
    MessageSource messages;

    @Autowired
    Municipalities municipalities;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    private void start(boolean example, String username, String password) {
        new FirstAdministrator(
                        people,
                        links,
                        municipalities,
                        new TransactionTemplate(transactions),
                        database,
                        messages,
                        example,
                        "",
                        "http://koekunta.example",
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
        start(false, "", "");

        assertThat(count("organisation_person")).isZero();
        assertThat(log)
                .contains("LANKA_ADMIN_USERNAME", "LANKA_ADMIN_PASSWORD")
                .containsPattern("http://koekunta.example/first-administrator/[A-Za-z0-9_-]{43}\\b");
    }

    @Test
    void saysWhatIsNotAcceptableAndNeverThePassword(CapturedOutput log) {
        start(false, "hallinta", "lyhyt!!");

        assertThat(log)
                .contains("LANKA_ADMIN_PASSWORD: The password is too short")
                .doesNotContain("LANKA_ADMIN_USERNAME", "lyhyt!!", "/first-administrator/");
    }

    @Test
    void saysWhichOfTheTwoIsMissing(CapturedOutput log) {
        start(false, "hallinta", "");
        assertThat(log).contains("LANKA_ADMIN_PASSWORD: ");

        start(false, "", PASSWORD);
        assertThat(log).contains("LANKA_ADMIN_USERNAME: ");
        assertThat(count("organisation_person")).isZero();
    }

    @Test
    void cancelsTheAddressOfTheStartBefore(CapturedOutput log) {
        start(false, "", "");
        start(false, "", "");

        List<String> tokens = Pattern.compile("/first-administrator/([A-Za-z0-9_-]+)")
                .matcher(log)
                .results()
                .map(address -> address.group(1))
                .toList();
        assertThat(tokens).hasSize(2).doesNotHaveDuplicates();
        assertThat(links.opensTheHouse(tokens.get(0))).isFalse();
        assertThat(links.opensTheHouse(tokens.get(1))).isTrue();
    }

    @Test
    void keepsNoAddressInTheClear(CapturedOutput log) {
        start(false, "", "");

        String hash = database.sql("select token_hash from organisation_link where person_id is null")
                .query(String.class)
                .single();
        assertThat(log).doesNotContain(hash);
    }
}
