package fi.lanka.publication.web;

import fi.lanka.publication.PublicAddresses;
import fi.lanka.publication.Served;
import fi.lanka.publication.ShopWindow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out what stands in the window: bytes as they are, nothing rendered, nothing asked. */
@Controller
class ShopWindowController {

    private final ShopWindow window;

    ShopWindowController(ShopWindow window) {
        this.window = window;
    }

    @GetMapping({
        PublicAddresses.FRONT,
        PublicAddresses.REPORTS,
        PublicAddresses.REPORTS + "/**",
        PublicAddresses.ASSETS + "/**",
        PublicAddresses.ROBOTS,
        PublicAddresses.ICON
    })
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        Optional<Served> served = window.at(address);
        response.setStatus(served.isPresent() ? HttpStatus.OK.value() : HttpStatus.NOT_FOUND.value());
        Delivery.deliver(served.orElseGet(window::missing), request, response);
    }
}
