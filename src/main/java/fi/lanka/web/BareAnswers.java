package fi.lanka.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Dresses answers that no security chain has dressed: what the firewall threw back, what the server refused by itself, what was
 * made anew after everything had been wiped off it. A header that is there already stays.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BareAnswers extends OncePerRequestFilter {

    private final Map<String, String> headers;

    BareAnswers(@Value("${lanka.public-url}") String publicUrl) {
        this.headers = headers(publicUrl);
    }

    /** As the staff's chain writes them. */
    static Map<String, String> headers(String publicUrl) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", StaffSecurity.CONTENT_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", StaffSecurity.PERMISSIONS);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (publicUrl.startsWith("https:")) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            dress(response);
        }
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void reset() {
                super.reset();
                dress(response);
            }
        });
        if (!response.isCommitted()) {
            dress(response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void dress(HttpServletResponse response) {
        headers.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }
}
