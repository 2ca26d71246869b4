package standin;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** An ordinary Spring Boot application over a database, of the size that examples have. */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
class LendingLibrary {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(LendingLibrary.class);
        application.setDefaultProperties(Map.of(
                "spring.sql.init.mode", "always",
                "spring.sql.init.schema-locations", "classpath:standin/schema.sql",
                "spring.jpa.hibernate.ddl-auto", "none",
                "spring.jpa.open-in-view", "false",
                "spring.thymeleaf.prefix", "classpath:/standin/templates/",
                "management.endpoints.web.exposure.include", "*"));
        application.run(arguments);
    }
}
