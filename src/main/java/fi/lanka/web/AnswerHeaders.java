package fi.lanka.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What every answer tells a browser beside its page, whoever gives it; the shop window alone has rules of its own. */
@Component
class AnswerHeaders {

    /** No page of ours has a script or talks behind the reader's back, so none may. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; "
                    + "font-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final Map<String, String> headers = new LinkedHashMap<>();

    /**
     * Where residents come by https, a browser that has been here once comes so for a year. Told on every answer: behind a proxy
     * each request looks like plain http to us.
     */
    AnswerHeaders(@Value("${lanka.public-url}") String publicUrl) {
        headers.put("Content-Security-Policy", CONTENT_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        // of what a browser can do, a page of ours needs none
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (publicUrl.startsWith("https:")) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** A header that is there already stays. */
    void dress(HttpServletResponse response) {
        headers.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }
}
