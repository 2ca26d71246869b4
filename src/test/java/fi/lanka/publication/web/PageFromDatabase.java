package fi.lanka.publication.web;

import fi.lanka.publication.Served;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For the benchmark: the shop window with an empty memory, at the end of the public security chain as the window itself. The
 * window is dressed before the first reader comes and never forgets, so what it would cost to look each page up has to be asked
 * here.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PageFromDatabase {

    public static final String ADDRESS = "/julkaisut/tietokannasta";

    @Bean
    FilterRegistrationBean<Lookup> pageFromDatabase(JdbcClient database) {
        FilterRegistrationBean<Lookup> registration = new FilterRegistrationBean<>(new Lookup(database));
        registration.addUrlPatterns(ADDRESS + "/*");
        return registration;
    }

    static class Lookup extends HttpFilter {

        private static final long serialVersionUID = 1L;

        private final transient JdbcClient database;

        Lookup(JdbcClient database) {
            this.database = database;
        }

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String[] named =
                    request.getRequestURI().substring(ADDRESS.length() + 1).split("/v", 2);
            // the packed form is the only one that is asked for here, so the only one that is read
            Served served = database.sql(
                            "select page_gzip, page_sha256 from publication_edition where slug = ? and number = ?")
                    .params(named[0], Integer.parseInt(named[1]))
                    .query((row, n) -> packed(row.getString("page_sha256"), row.getBytes("page_gzip")))
                    .single();
            Delivery.deliver(served, request, response);
        }

        private static Served packed(String hash, byte[] gzip) {
            return new Served("text/html;charset=UTF-8", "public, max-age=3600", hash, new byte[0], gzip, null);
        }
    }
}
