package fi.lanka.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** The last line of a start, so that whoever tries Lanka out sees where to click. */
class AddressLine {

    private static final Logger LOG = LoggerFactory.getLogger("lanka");

    @EventListener
    @Order
    void tell(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            LOG.info("Lanka: http://localhost:{}", port);
        }
    }
}
