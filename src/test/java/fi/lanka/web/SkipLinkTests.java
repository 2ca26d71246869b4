package fi.lanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.ExampleTest;
import fi.lanka.support.SignIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The first link of a page leads past its head to what it is about, in each of the three layouts. */
@ExampleTest
class SkipLinkTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/reports", "/login", "/", "/hyvinvointikertomukset/laaja-2017-2021"})
    void leadsToTheMatterOfThePage(String address) throws Exception {
        var page = Jsoup.parse(mvc.get()
                .uri(address)
                .with(SignIn.as("koordinaattori"))
                .exchange()
                .getResponse()
                .getContentAsString());
        String target = page.select(".ds-skip-link").attr("href");

        assertThat(target).startsWith("#");
        assertThat(page.select(target + " main h1")).hasSize(1);
    }
}
