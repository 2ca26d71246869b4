package fi.lanka.embedded;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Whoever tries Lanka out finds the example municipality in it; a database that somebody named stays theirs. */
class ExampleByDefault implements EnvironmentPostProcessor {

    /** Last of all sources: what anybody says elsewhere wins. */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (NoDatabaseNamed.in(environment)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("trying Lanka out", Map.of("lanka.example", "true")));
        }
    }
}
