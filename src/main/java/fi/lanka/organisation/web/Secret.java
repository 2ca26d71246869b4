package fi.lanka.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** The headers of a page in whose address, or on which, a one-time link stands: nobody keeps it, and no other site hears of it. */
final class Secret {

    private Secret() {}

    static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
