package fi.lanka.publication.web;

import fi.lanka.publication.Served;
import fi.lanka.publication.ShopWindow;
import fi.lanka.publication.Spoken;
import fi.lanka.shared.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Hands out what stands in the window: bytes as they are, nothing rendered, nothing asked. It is the last of its security chain
 * and not a controller, because finding a controller costs several times what these pages do.
 */
class ShopWindowFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient ShopWindow window;
    private final transient LocaleResolver languages;

    ShopWindowFilter(ShopWindow window, LocaleResolver languages) {
        this.window = window;
        this.languages = languages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        Optional<Served> served = window.at(address, spoken(request));
        if (served.isPresent()) {
            Delivery.deliver(served.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Spoken spoken(HttpServletRequest request) {
        return new Spoken(
                Language.of(languages.resolveLocale(request)),
                Language.tagged(request.getParameter(Language.PARAMETER)).isPresent());
    }
}
