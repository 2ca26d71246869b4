package fi.lanka.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EditionPageTests {

    private static final Instant NOON = Instant.parse("2018-11-12T10:00:00Z");

    @Test
    void printsOutsideARequest() {
        Pressroom.open().run(room -> {
            Edition edition = room.getBean(EditionPage.class)
                    .print(SampleReport.approved(), Asset.named("lanka.css", new byte[0]), NOON);
            String page = new String(edition.page(), StandardCharsets.UTF_8);

            assertThat(page).contains("Kaupunginvaltuusto 12.11.2018, § 98", "HML/1234/2018");
        });
    }
}
