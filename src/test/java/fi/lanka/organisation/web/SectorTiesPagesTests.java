package fi.lanka.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.SectorTies;
import fi.lanka.shared.HouseClock;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A sector that ends while a room below still has something in its hands. */
@HouseTest
@Import(SectorTiesPagesTests.Workshop.class)
class SectorTiesPagesTests {

    /** A room with one thing in the hands of every sector. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Workshop {

        @Bean
        SectorTies pool() {
            return sector -> List.of(new SectorTies.Tie("organisation.units", "Uimahalli", "/plan?sector=" + sector));
        }
    }

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester pages;

    @Autowired
    HouseClock clock;

    @Autowired
    EntityManager entities;

    private Town town;
    private String sector;

    @BeforeEach
    void build() {
        town = Town.in(house);
        sector = "/admin/sectors/" + town.sector.id();
        entities.flush();
    }

    private String get(String username, String address) {
        return new String(
                pages.get()
                        .uri(address)
                        .with(SignIn.as(username))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void saysBeforeTheEndWhatIsToBeHandedOver() {
        String address = "href=\"/plan?sector=" + town.sector.id() + "\"";
        assertThat(get("paakayttaja", sector)).contains("Uimahalli", address);
        assertThat(get("paakayttaja", sector + "/end")).contains("Toimialan voi silti päättää.", "Uimahalli", address);
        assertThat(get("paakayttaja", "/admin/bodies/" + town.board.id() + "/end"))
                .contains("Toimielimen voi silti päättää.", "Uimahalli");
    }

    @Test
    void asksTheCoordinatorForItFromTheDayThatTheEndIsKnown() {
        assertThat(get("koordinaattori", "/desk")).doesNotContain("Siirrä toisille");
        assertThat(pages.post()
                        .uri(sector + "/end")
                        .with(SignIn.as("paakayttaja"))
                        .with(csrf())
                        .param("version", "0")
                        .param("lastDay", Typed.write(clock.today().plusDays(5))))
                .hasStatus(303);
        entities.flush();

        assertThat(get("koordinaattori", "/desk")).contains("Siirrä toisille, mitä toimiala jättää: Sivistys");
        assertThat(get("kirjoittaja", "/desk")).doesNotContain("Siirrä toisille");
    }
}
