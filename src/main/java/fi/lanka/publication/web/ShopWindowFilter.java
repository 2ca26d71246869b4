package fi.lanka.publication.web;

import fi.lanka.publication.Served;
import fi.lanka.publication.ShopWindow;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Hands out what stands in the window: bytes as they are, nothing rendered, nothing asked. It is the last of its security chain
 * and not a controller, because finding a controller costs several times what these pages do.
 */
class ShopWindowFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient ShopWindow window;

    ShopWindowFilter(ShopWindow window) {
        this.window = window;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        Optional<Served> served = window.at(address);
        if (served.isPresent()) {
            Delivery.deliver(served.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
