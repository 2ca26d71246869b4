package fi.lanka.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HouseClockConfiguration {

    @Bean
    HouseClock houseClock() {
        return new HouseClock();
    }
}
