package fi.lanka.publication.web;

import fi.lanka.publication.PublicAddresses;
import fi.lanka.publication.ShopWindow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

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
        PublicAddresses.ROBOTS
    })
    void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        Delivery.deliver(window.missing(), request, response);
    }
}
