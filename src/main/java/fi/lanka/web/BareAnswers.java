package fi.lanka.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Dresses answers that no security chain has dressed: what the firewall threw back, what the server refused by itself, what was
 * made anew after everything had been wiped off it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BareAnswers extends OncePerRequestFilter {

    private final AnswerHeaders headers;

    BareAnswers(AnswerHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            headers.dress(response);
        }
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void reset() {
                super.reset();
                headers.dress(response);
            }
        });
        if (!response.isCommitted()) {
            headers.dress(response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
