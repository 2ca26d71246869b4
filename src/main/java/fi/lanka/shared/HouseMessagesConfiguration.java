package fi.lanka.shared;

import java.util.Objects;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSourceProperties.class)
class HouseMessagesConfiguration {

    /** In the place of the framework's own: of its settings, these three are asked. */
    @Bean
    MessageSource messageSource(MessageSourceProperties settings) {
        HouseMessages messages = new HouseMessages();
        messages.setBasenames(settings.getBasename().toArray(String[]::new));
        messages.setDefaultEncoding(
                Objects.requireNonNull(settings.getEncoding(), "has a default").name());
        messages.setFallbackToSystemLocale(settings.isFallbackToSystemLocale());
        return messages;
    }
}
