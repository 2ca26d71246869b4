package fi.lanka.publication.web;

import fi.lanka.publication.Served;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * For the benchmark: the shop window with an empty memory. The window itself is dressed before the first reader comes and never
 * forgets, so what it would cost to look each page up has to be asked here.
 */
@TestComponent
@Controller
public class PageFromDatabase {

    public static final String ADDRESS = "/julkaisut/tietokannasta";

    private final JdbcClient database;

    PageFromDatabase(JdbcClient database) {
        this.database = database;
    }

    @GetMapping(ADDRESS + "/{slug}/v{number:\\d+}")
    void show(
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        // the packed form is the only one that is asked for here, so the only one that is read
        Served served = database.sql(
                        "select page_gzip, page_sha256 from publication_edition where slug = ? and number = ?")
                .params(slug, number)
                .query((row, n) -> packed(row.getString("page_sha256"), row.getBytes("page_gzip")))
                .single();
        Delivery.deliver(served, request, response);
    }

    private static Served packed(String hash, byte[] gzip) {
        return new Served("text/html;charset=UTF-8", "public, max-age=3600", hash, new byte[0], gzip, null);
    }
}
