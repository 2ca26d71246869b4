package fi.lanka.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing out, what the chain refuses, and the headers of every answer. */
@HouseTest
class StaffChainTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void makeATown() {
        Town.in(house);
    }

    @Test
    void signsOutByPostAlone() {
        assertThat(mvc.get().uri("/logout").with(SignIn.as("jasen")).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri("/logout")
                        .with(SignIn.as("jasen"))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/login?out");
    }

    @Test
    void sendsTheSecurityHeadersWithEveryStatus() {
        for (MvcTestResult answer : List.of(
                mvc.get().uri("/login").exchange(),
                mvc.get().uri("/desk").exchange(),
                mvc.get().uri("/reports/new").with(SignIn.as("jasen")).exchange(),
                mvc.get().uri("/olematon").with(SignIn.as("jasen")).exchange(),
                mvc.get().uri("/reports/ei-tunnus").with(SignIn.as("jasen")).exchange(),
                mvc.post().uri("/desk").with(SignIn.as("jasen")).with(csrf()).exchange(),
                mvc.post().uri("/desk").with(SignIn.as("jasen")).exchange(),
                mvc.get().uri("/hyvinvointikertomukset/olematon").exchange(),
                mvc.get().uri("/").exchange())) {
            MockHttpServletResponse response = answer.getResponse();
            String where = answer.getRequest().getRequestURI() + " " + response.getStatus();
            assertThat(response.getHeader("Content-Security-Policy"))
                    .as(where)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "data:");
            assertThat(response.getHeader("X-Content-Type-Options")).as(where).isEqualTo("nosniff");
            assertThat(response.getHeader("X-Frame-Options")).as(where).isEqualTo("DENY");
            assertThat(response.getHeader("Referrer-Policy")).as(where).isNotNull();
            assertThat(response.getHeader("Permissions-Policy")).as(where).isNotNull();
        }
    }

    /** Refused by the chain, before the page's own room is asked: a page that forgot to ask is shut all the same. */
    @Test
    void locksTheAdministrationBeforeItsRoomsDo() {
        assertThat(mvc.get()
                        .uri("/admin/people")
                        .with(SignIn.as("koordinaattori"))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasForwardedUrl("/error");
        assertThat(mvc.get().uri("/admin/people").with(SignIn.as("paakayttaja")).exchange())
                .hasStatusOk();
    }

    /** Over plain http the promise would lock a town out of its own house. */
    @Test
    void promisesHttpsOnlyWhereResidentsComeByIt() {
        assertThat(mvc.get().uri("/login").secure(true).exchange()).doesNotContainHeader("Strict-Transport-Security");
        assertThat(mvc.get().uri("/").secure(true).exchange()).doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void anAddressThatMakesNoSenseIsAPageThatSaysSo() {
        assertThat(mvc.get()
                        .uri("/reports/ei-tunnus")
                        .with(SignIn.as("koordinaattori"))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Sivua ei löydy", "Koekunta");
        assertThat(mvc.post().uri("/desk").with(SignIn.as("jasen")).with(csrf()).exchange())
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void namesTheCookieByTheSchemeOfThePublicAddress() {
        StaffSecurity chain = new StaffSecurity();
        assertThat(written(chain, "https://hyte.kunta.fi"))
                .startsWith("__Host-lanka=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(written(chain, "http://localhost:8080")).startsWith("lanka=").doesNotContain("Secure");
    }

    private static String written(StaffSecurity chain, String publicUrl) {
        DefaultCookieSerializer cookie = (DefaultCookieSerializer) chain.sessionCookie(publicUrl);
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookie.writeCookieValue(new org.springframework.session.web.http.CookieSerializer.CookieValue(
                new org.springframework.mock.web.MockHttpServletRequest(), response, "arvo"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
