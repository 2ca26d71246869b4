package fi.lanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.ProjectFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/reports/1/chapters/x/edit");

    KeptTests() {
        request.setContentType(FORM);
        request.addHeader("Sec-Fetch-Site", "same-origin");
    }

    @Test
    void givesBackWhatWasTypedToTheLetter() {
        request.setParameter("text", "\n## Otsikko\n\n<b>ei lihavointia</b> & \"lainaus\"\n");

        assertThat(Kept.of(request)).isEqualTo("\n## Otsikko\n\n<b>ei lihavointia</b> & \"lainaus\"\n");
    }

    @Test
    void putsTheFieldsOfAFormUnderEachOther() {
        request.setParameter("section", "34");
        request.setParameter("wording", "Lautakunta pitää kertomusta hyvänä.");
        request.setParameter("caseNumber", " ");

        assertThat(Kept.of(request)).isEqualTo("Lautakunta pitää kertomusta hyvänä.\n\n34");
    }

    @Test
    void keepsWhatIsDecidedUnderTheSameSection() {
        request.setParameter("wording", "Lautakunta pitää kertomusta hyvänä.");
        request.setParameter("others[10].wording", "Kolmas asia.");
        request.setParameter("others[2].wording", "Toinen asia.");
        request.setParameter("others[2].outcome", "APPROVED");

        assertThat(Kept.of(request)).isEqualTo("Lautakunta pitää kertomusta hyvänä.\n\nToinen asia.\n\nKolmas asia.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "old", "fresh", "username", "_csrf", "version", "outcome"})
    void keepsNoPasswordNoTokenAndNoChoice(String field) {
        request.setParameter(field, "salainen");

        assertThat(Kept.of(request)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, , true",
        "none, , true",
        "same-site, http://localhost, false",
        "cross-site, http://localhost, false",
        ", http://localhost, true",
        ", https://LOCALHOST, true",
        ", http://localhost.example.org, false",
        ", http://localhost:8081, false",
        ", null, false",
        ", , false"
    })
    void answersOnlyAFormOfOurOwnPages(String site, String origin, boolean kept) {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/reports/1/chapters/x/edit");
        sent.setContentType(FORM + ";charset=UTF-8");
        sent.addHeader("Host", "localhost");
        if (site != null) {
            sent.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            sent.addHeader("Origin", origin);
        }
        sent.setParameter("text", "teksti");

        assertThat(Kept.of(sent)).isEqualTo(kept ? "teksti" : null);
    }

    @Test
    void keepsNothingOfAnAddressOrOfAnotherKindOfBody() {
        MockHttpServletRequest asked = new MockHttpServletRequest("GET", "/reports");
        asked.addHeader("Sec-Fetch-Site", "same-origin");
        asked.setParameter("text", "teksti");
        request.setParameter("text", "teksti");
        request.setContentType("text/plain");

        assertThat(Kept.of(asked)).isNull();
        assertThat(Kept.of(request)).isNull();
    }

    /** The server takes in a part of a body that is too long, or none of it, and says so when it is asked. */
    @Test
    void livesThroughABodyThatCannotBeRead() {
        MockHttpServletRequest tooLong = new MockHttpServletRequest("POST", "/reports") {
            @Override
            public String[] getParameterValues(String name) {
                throw new IllegalStateException("too long");
            }
        };
        tooLong.setContentType(FORM);
        tooLong.addHeader("Sec-Fetch-Site", "same-origin");

        assertThat(Kept.of(tooLong)).isNull();
    }

    /** A field that is typed by hand enters the list in the same commit as its form. */
    @Test
    void knowsEveryFieldThatIsTypedByHand() {
        // the search is sent as an address, and a name for signing in is not a text
        Set<String> others = Set.of("q", "username");
        List<String> typed = ProjectFile.templates().stream()
                .flatMap(template -> template.find("fragments/form :: (?:text|textarea|date|personal)\\('(\\w+)'"))
                .map(field -> field.group(1))
                .filter(field -> !others.contains(field))
                .distinct()
                .toList();

        assertThat(typed).isNotEmpty().containsExactlyInAnyOrderElementsOf(Kept.TYPED);
    }
}
