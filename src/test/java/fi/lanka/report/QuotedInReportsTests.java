package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.Uses;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class QuotedInReportsTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    EntityManager entities;

    @Autowired
    Indicators indicators;

    @Autowired
    QuotedInReports quoted;

    /** 18 is no 181: a code is the whole of a live block's subject. */
    @Test
    void tellsAnApprovedReportThatQuotesTheIndicatorAndNoDraft() {
        Town town = Town.in(house);
        UUID whole =
                indicators.define(null, IndicatorWorld.definition("181", "Työttömät", Direction.LESS_IS_BETTER, false));
        UUID part = indicators.define(null, IndicatorWorld.definition("18", "Osa", Direction.LESS_IS_BETTER, false));
        ReportId report = town.report();
        town.writeEverything(report);
        town.write(report, "kuntastrategia", "Luku kertoo.\n\n[[indikaattori 181 | luku]]");
        entities.flush();
        assertThat(quoted.of(whole)).isEmpty();

        town.untilCouncil(report);
        town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "Valtuusto hyväksyi.");
        entities.flush();

        assertThat(quoted.of(whole)).extracting(Uses.Use::address).containsExactly("/reports/" + report);
        assertThat(quoted.of(part)).isEmpty();
    }
}
