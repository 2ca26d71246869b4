package fi.lanka.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files in which the example's content lies, so that its words can be changed without touching code. */
@Component
class ExampleFiles {

    private static final String FOLDER = "example/";

    private final JsonMapper json;

    ExampleFiles(JsonMapper json) {
        this.json = json;
    }

    OrganisationFile organisation() {
        return read("organisation.json", OrganisationFile.class);
    }

    StrategyFile strategy() {
        return read("strategy.json", StrategyFile.class);
    }

    PlanFile plan(String term) {
        return read("plan-" + term + ".json", PlanFile.class);
    }

    ReportFile report(String name) {
        return read("report-" + name + ".json", ReportFile.class);
    }

    /** The rows of a file of values separated by semicolons, without the line that names its columns. */
    List<String[]> rows(String name) {
        return text(name)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(";", -1))
                .toList();
    }

    private <T> T read(String name, Class<T> type) {
        return json.readValue(text(name), type);
    }

    String text(String name) {
        try {
            return new ClassPathResource(FOLDER + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
