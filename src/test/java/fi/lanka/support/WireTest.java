package fi.lanka.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * A test over the wire, with the embedded Tomcat and everything in front of it, as behind a proxy that speaks https: one house
 * with a {@link Town} in it, shared by all that carry this annotation. What a test does stays done.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lanka.public-url=https://lanka.esimerkki.invalid")
@Import({TestDatabase.class, QuickPasswords.class, WireTest.WithTown.class, Provoked.class})
public @interface WireTest {

    /** Its town is founded when the first test asks for it. */
    @TestConfiguration(proxyBeanMethods = false)
    class WithTown {

        @Bean
        @Lazy
        Town town(ApplicationContext house) {
            return Town.in(house);
        }
    }
}
