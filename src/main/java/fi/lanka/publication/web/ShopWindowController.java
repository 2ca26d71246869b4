package fi.lanka.publication.web;

import fi.lanka.publication.PublicAddresses;
import fi.lanka.publication.ShopWindow;
import fi.lanka.publication.Spoken;
import fi.lanka.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says that there is nothing at an address of the window: what is there has been handed out before, see {@link ShopWindowFilter}. */
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
    void missing(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            @RequestParam(name = Language.PARAMETER, defaultValue = "") String asked)
            throws IOException {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        Spoken spoken = new Spoken(Language.of(locale), Language.tagged(asked).isPresent());
        Delivery.deliver(window.missing(spoken), request, response);
    }
}
