package fi.lanka.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.decision.Decisions;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportState;
import fi.lanka.report.StepOutcome;
import fi.lanka.shared.Language;
import fi.lanka.support.TestDatabase;
import fi.lanka.support.Town;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Approved and published are one act: what cannot be published is not approved. In a database of its own, since it commits. */
@SpringBootTest
@Import(TestDatabase.class)
class ApprovalModuleTests {

    private static final String ADDRESS = "/hyvinvointikertomukset/laaja-2017-2021";

    private static final Spoken IN_FINNISH = new Spoken(Language.FINNISH, false);

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient database;

    @Autowired
    ShopWindow window;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void isRefusedWholeWhenTheEditionCannotBeKeptAndShownWhenItHasHappened() {
        Town town = Town.in(house);
        ReportId report = town.report();
        town.writeEverything(report);
        town.untilCouncil(report);

        database.sql("""
                        create trigger broken_press before insert on publication_edition
                        for each row execute function lanka_refuse_change()
                        """).update();
        assertThatThrownBy(() -> approve(town)).isInstanceOf(DataAccessException.class);
        assertThat(town.head(report).state()).isEqualTo(ReportState.PROPOSED);
        assertThat(rows("decision_decision where body_id = '"
                        + town.council.id().value() + "'"))
                .isZero();
        assertThat(rows("publication_asset")).isZero();
        assertThat(window.at(ADDRESS, IN_FINNISH)).isEmpty();

        database.sql("drop trigger broken_press on publication_edition").update();
        transaction.executeWithoutResult(open -> {
            approve(town);
            assertThat(window.at(ADDRESS, IN_FINNISH)).isEmpty();
        });
        assertThat(town.head(report).state()).isEqualTo(ReportState.PUBLISHED);
        assertThat(window.at(ADDRESS, IN_FINNISH)).isPresent();

        Served shown = window.at(ADDRESS + "/v1", IN_FINNISH).orElseThrow();
        window.dress();
        assertThat(window.at(ADDRESS + "/v1", IN_FINNISH).orElseThrow().identity())
                .isEqualTo(shown.identity());
        assertThat(rows("journal_entry where verb = 'EDITION_PUBLISHED'")).isOne();

        transaction.executeWithoutResult(open -> {
            numberTheCouncilsSection(town);
            assertThat(html(ADDRESS)).doesNotContain("§ 83");
        });
        assertThat(html(ADDRESS)).contains("oikaistu julkaisemisen jälkeen", "§ 83");
        assertThat(window.at(ADDRESS + "/v1", IN_FINNISH).orElseThrow().identity())
                .isEqualTo(shown.identity());
    }

    private void approve(Town town) {
        town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "Valtuusto hyväksyi kertomuksen.");
    }

    private void numberTheCouncilsSection(Town town) {
        UUID decision = database.sql("select id from decision_decision where body_id = ?")
                .param(town.council.id().value())
                .query(UUID.class)
                .single();
        town.the(Decisions.class)
                .correct(town.actor("sihteeri.valtuusto"), decision, 83, null, "Pöytäkirja valmistui.");
    }

    private String html(String address) {
        return new String(window.at(address, IN_FINNISH).orElseThrow().identity(), StandardCharsets.UTF_8);
    }

    private int rows(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
