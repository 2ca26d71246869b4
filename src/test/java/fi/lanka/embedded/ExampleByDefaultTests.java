package fi.lanka.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ExampleByDefaultTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void bringsTheExampleWhereNoDatabaseIsNamed() {
        assertThat(example()).isEqualTo("true");
    }

    @Test
    void takesAnEmptyAddressForNone() {
        environment.setProperty("spring.datasource.url", "");

        assertThat(example()).isEqualTo("true");
    }

    @Test
    void keepsTheExampleOutOfADatabaseThatSomebodyNamed() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/lanka");

        assertThat(example()).isNull();
    }

    @Test
    void letsAnybodySayOtherwise() {
        environment.setProperty("lanka.example", "false");

        assertThat(example()).isEqualTo("false");
    }

    private String example() {
        new ExampleByDefault().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("lanka.example");
    }
}
