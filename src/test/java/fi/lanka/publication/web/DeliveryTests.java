package fi.lanka.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.publication.Served;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DeliveryTests {

    private static final byte[] PLAIN = "kertomus".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PACKED = {31, -117, 8};
    private static final Served PAGE =
            new Served("text/html;charset=UTF-8", "public, max-age=3600", "abc", PLAIN, PACKED, null);
    private static final Served FONT = new Served("font/woff2", "public, immutable", "abc", PLAIN, null, null);

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br, gzip;q=0.2", "x-gzip", "*", "identity;q=0.5, *;q=0.1", "gzip; q=1"})
    void packsForWhoeverTakesItPacked(String codings) throws IOException {
        request.addHeader(HttpHeaders.ACCEPT_ENCODING, codings);
        MockHttpServletResponse response = delivered(PAGE);

        assertThat(response.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(response.getHeader(HttpHeaders.ETAG)).isEqualTo("\"abc-gz\"");
        assertThat(response.getContentAsByteArray()).isEqualTo(PACKED);
        assertThat(response.getContentLength()).isEqualTo(PACKED.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip;q=0.0, *", "*;q=0", "gzip;q=maybe", "notgzip"})
    void doesNotPackForTheOthers(String codings) throws IOException {
        request.addHeader(HttpHeaders.ACCEPT_ENCODING, codings);
        MockHttpServletResponse response = delivered(PAGE);

        assertThat(response.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
        assertThat(response.getHeader(HttpHeaders.ETAG)).isEqualTo("\"abc\"");
        assertThat(response.getHeader(HttpHeaders.VARY)).isEqualTo(HttpHeaders.ACCEPT_ENCODING);
        assertThat(response.getContentAsByteArray()).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc-gz\"", "W/\"abc-gz\"", "\"x\", \"abc-gz\"", "*", "\"abc\""})
    void sendsNothingToWhoeverTakesItPackedAndHasEitherForm(String held) throws IOException {
        request.addHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        request.addHeader(HttpHeaders.IF_NONE_MATCH, held);
        MockHttpServletResponse response = delivered(PAGE);

        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("public, max-age=3600");
        assertThat(response.getHeader(HttpHeaders.VARY)).isEqualTo(HttpHeaders.ACCEPT_ENCODING);
    }

    @Test
    void namesTheFormThatTheReaderMayGoOnShowing() throws IOException {
        request.addHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        request.addHeader(HttpHeaders.IF_NONE_MATCH, "\"abc\"");

        assertThat(delivered(PAGE).getHeader(HttpHeaders.ETAG)).isEqualTo("\"abc\"");
    }

    /** A proxy that holds the packed form must not hand it to someone who cannot open it. */
    @Test
    void sendsThePlainFormToWhoeverCannotOpenThePackedOneThatAProxyHas() throws IOException {
        request.addHeader(HttpHeaders.IF_NONE_MATCH, "\"abc-gz\"");
        MockHttpServletResponse response = delivered(PAGE);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEqualTo(PLAIN);
    }

    @Test
    void sendsAnotherVersionToWhoeverHasAnOldOne() throws IOException {
        request.addHeader(HttpHeaders.IF_NONE_MATCH, "\"ab\"");

        assertThat(delivered(PAGE).getStatus()).isEqualTo(200);
    }

    @Test
    void tellsAboutThePageWithoutSendingIt() throws IOException {
        request.setMethod("HEAD");
        MockHttpServletResponse response = delivered(PAGE);

        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getContentLength()).isEqualTo(PLAIN.length);
        assertThat(response.getHeader(HttpHeaders.ETAG)).isEqualTo("\"abc\"");
    }

    @Test
    void sendsWhatPacksBadlyAsItIs() throws IOException {
        request.addHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        MockHttpServletResponse response = delivered(FONT);

        assertThat(response.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
        assertThat(response.getHeader(HttpHeaders.VARY)).isNull();
        assertThat(response.getContentAsByteArray()).isEqualTo(PLAIN);
    }

    /** The page that says that there is nothing is no version of anything. */
    @Test
    void givesNoTagToAPageThatIsNotThere() throws IOException {
        request.addHeader(HttpHeaders.IF_NONE_MATCH, "*");
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(404);
        Delivery.deliver(PAGE, request, response);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getHeader(HttpHeaders.ETAG)).isNull();
        assertThat(response.getContentAsByteArray()).isEqualTo(PLAIN);
    }

    private MockHttpServletResponse delivered(Served served) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Delivery.deliver(served, request, response);
        return response;
    }
}
