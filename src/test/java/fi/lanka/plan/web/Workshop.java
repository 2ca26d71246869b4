package fi.lanka.plan.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.indicator.Areas;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.Values;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.Role;
import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.Sectors;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanWorld;
import fi.lanka.plan.Plans;
import fi.lanka.shared.Period;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.Terms;
import fi.lanka.support.SignIn;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A plan with its people: a coordinator, the contact of its sector, and somebody who only reads. */
class Workshop {

    static final String COORDINATOR = "koordinaattori";
    static final String CONTACT = "yhteyshenkilo";
    static final String READER = "lukija";

    final PlanWorld world;

    private static final Period LONG = Period.since(LocalDate.of(2017, 6, 1));

    private final ApplicationContext house;

    Workshop(ApplicationContext house) {
        this.house = house;
        world = new PlanWorld(new PlanWorld.Doors(
                the(Bodies.class),
                the(Sectors.class),
                new IndicatorWorld(
                        the(Municipalities.class), the(Areas.class), the(Indicators.class), the(Values.class)),
                the(Terms.class),
                the(Strategies.class),
                the(Plans.class),
                the(Objectives.class)));
        Body group = the(Bodies.class).found(null, BodyKind.WORKING_GROUP, "HYTE-työryhmä", LONG);
        the(Memberships.class).give(null, person(COORDINATOR), group.id(), Role.COORDINATOR, LONG);
        the(Memberships.class).give(null, person(CONTACT), new SectorId(world.sector), Role.CONTACT, LONG);
        person(READER);
        the(EntityManager.class).flush();
    }

    private PersonId person(String username) {
        return the(People.class)
                .add(null, Newcomer.named(username + " (koe)", username), "kauniit saaret 2018")
                .id();
    }

    <T> T the(Class<T> door) {
        return house.getBean(door);
    }

    MvcTestResult get(String address) {
        return getAs(COORDINATOR, address);
    }

    MvcTestResult getAs(String username, String address) {
        forget();
        return the(MockMvcTester.class)
                .get()
                .uri(address)
                .with(SignIn.as(username))
                .exchange();
    }

    MvcTestResult post(String address, String... fields) {
        return postAs(COORDINATOR, address, fields);
    }

    /** @param fields a name and its value, in turns; a name may come again */
    MvcTestResult postAs(String username, String address, String... fields) {
        forget();
        var request = the(MockMvcTester.class)
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Sec-Fetch-Site", "same-origin")
                .with(SignIn.as(username))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult result = request.exchange();
        forget();
        return result;
    }

    /** What a request of its own would not find in memory. */
    private void forget() {
        the(EntityManager.class).flush();
        the(EntityManager.class).clear();
    }
}
