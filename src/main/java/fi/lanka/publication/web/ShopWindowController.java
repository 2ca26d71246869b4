package fi.lanka.publication.web;

import fi.lanka.publication.PublicAddresses;
import fi.lanka.publication.ShopWindow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.LocaleResolver;

/** Says that there is nothing at an address of the window: what is there has been handed out before, see {@link ShopWindowFilter}. */
@Controller
class ShopWindowController {

    private final ShopWindow window;
    private final LocaleResolver languages;

    ShopWindowController(ShopWindow window, LocaleResolver languages) {
        this.window = window;
        this.languages = languages;
    }

    @GetMapping({
        PublicAddresses.FRONT,
        PublicAddresses.REPORTS,
        PublicAddresses.REPORTS + "/**",
        PublicAddresses.ASSETS + "/**",
        PublicAddresses.ROBOTS,
        PublicAddresses.ICON
    })
    void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        Delivery.deliver(window.missing(ShopWindowFilter.spoken(request, languages)), request, response);
    }
}
