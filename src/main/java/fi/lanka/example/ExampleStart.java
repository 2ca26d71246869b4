package fi.lanka.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Enters the example at the first start where it is wanted, after the report's templates are there, and tells who may sign in. */
@Component
@ConditionalOnBooleanProperty("lanka.example")
@Order(20)
class ExampleStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger("lanka");

    private final ExampleMunicipality example;
    private final Environment environment;

    ExampleStart(ExampleMunicipality example, Environment environment) {
        this.example = example;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (environment.containsProperty("spring.datasource.url")) {
            // its people have a password that everybody knows: they never come to a server of somebody's own
            LOG.error("The example is for trying: it is not entered into a database that has been named");
            return;
        }
        if (example.enter()) {
            LOG.info("The example municipality has been entered.");
        }
        LOG.info(
                "Sign in with the password {} as one of: {}",
                ExampleMunicipality.PASSWORD,
                String.join(", ", example.usernames()));
    }
}
