package fi.lanka.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Enters the example at the first start where it is wanted, after the report's templates are there, and tells who may sign in. */
@Component
@ConditionalOnBooleanProperty("lanka.example")
@Order(20)
class ExampleStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger("lanka");

    private final ExampleMunicipality example;

    ExampleStart(ExampleMunicipality example) {
        this.example = example;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (example.enter()) {
            LOG.info("The example municipality has been entered.");
        }
        LOG.info(
                "Sign in with the password {} as one of: {}",
                ExampleMunicipality.PASSWORD,
                String.join(", ", example.usernames()));
    }
}
