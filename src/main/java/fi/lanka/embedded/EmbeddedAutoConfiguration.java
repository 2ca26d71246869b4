package fi.lanka.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/**
 * Where no database is named. An auto-configuration, because only then is the missing bean asked for after a test has had its
 * say: else tests would write into the data that somebody keeps. For the same reason the inner classes carry no
 * {@code @Configuration}: the scan would find them on its own, past the condition out here.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(NoDatabaseNamed.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedAutoConfiguration {

    /** Before the web server begins, so that a refusal is the only thing that is said. */
    @Bean
    static BeanFactoryPostProcessor databaseFirst() {
        return beans -> beans.getBean(JdbcConnectionDetails.class);
    }

    @ConditionalOnClass(EmbeddedPostgres.class)
    static class ForTrying {

        /** The data source is made from it, so it is closed before it. */
        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(Environment environment) {
            return EmbeddedDatabase.startIn(Path.of(environment.getRequiredProperty("lanka.data-dir")));
        }

        @Bean
        AddressLine addressLine() {
            return new AddressLine();
        }
    }

    /** The packaged jar carries no server. */
    @ConditionalOnMissingClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
    static class ForUse {

        @Bean
        JdbcConnectionDetails missingDatabase() {
            throw new CannotStart(CannotStart.Reason.NO_DATABASE);
        }
    }
}
