package fi.lanka.publication.web;

import fi.lanka.publication.PublicAddresses;
import fi.lanka.publication.Served;
import fi.lanka.publication.ShopWindow;
import fi.lanka.publication.Spoken;
import fi.lanka.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            @RequestParam(name = Language.PARAMETER, defaultValue = "") String asked)
            throws IOException {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        Spoken spoken = new Spoken(Language.of(locale), Language.tagged(asked).isPresent());
        Optional<Served> served = window.at(address, spoken);
        response.setStatus(served.isPresent() ? HttpStatus.OK.value() : HttpStatus.NOT_FOUND.value());
        Delivery.deliver(served.orElseGet(() -> window.missing(spoken)), request, response);
    }
}
