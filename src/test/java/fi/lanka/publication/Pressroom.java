package fi.lanka.publication;

import fi.lanka.chart.Charts;
import fi.lanka.report.published.ReadingHtml;
import fi.lanka.report.published.ReadingPages;
import fi.lanka.shared.LanguageDialect;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What printing needs and nothing more: no request, no database. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({MessageSourceAutoConfiguration.class, ThymeleafAutoConfiguration.class})
@Import({
    Charts.class,
    ReadingPages.class,
    ReadingHtml.class,
    LanguageDialect.class,
    PublicTemplates.class,
    EditionPage.class,
    ShelfPages.class
})
class Pressroom {

    static ApplicationContextRunner open() {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(UserConfigurations.of(Pressroom.class));
    }

    @Bean
    JsonMapper jsonMapper() {
        return SampleReport.JSON;
    }
}
