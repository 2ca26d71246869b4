package fi.lanka.publication;

import fi.lanka.report.published.ApprovedReport;
import fi.lanka.report.published.ApprovedReports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** For the benchmark: an approved page rendered for each reader, from what was read beforehand; neither packed nor hashed. */
@TestComponent
@Controller
public class PageMadeAnew {

    public static final String ADDRESS = "/julkaisut/elavana";

    private final EditionPage pages;
    private final EditionStore store;
    private final Stylesheet stylesheet;
    private final ApprovedReports reports;
    private final TransactionTemplate transaction;
    private volatile @Nullable Kept kept;

    private record Kept(ApprovedReport report, Asset sheet, Instant published) {}

    PageMadeAnew(
            EditionPage pages,
            EditionStore store,
            Stylesheet stylesheet,
            ApprovedReports reports,
            TransactionTemplate transaction) {
        this.pages = pages;
        this.store = store;
        this.stylesheet = stylesheet;
        this.reports = reports;
        this.transaction = transaction;
    }

    /** Reads what the page is made of. */
    public void keep(UUID report) {
        Edition edition = store.editions().stream()
                .filter(one -> one.report().equals(report))
                .findFirst()
                .orElseThrow();
        ApprovedReport approved = Objects.requireNonNull(transaction.execute(open -> reports.approved(report)));
        kept = new Kept(approved, stylesheet.today().sheet(), edition.publishedAt());
    }

    @GetMapping(ADDRESS)
    void show(HttpServletResponse response) throws IOException {
        Kept from = Objects.requireNonNull(kept);
        byte[] page = pages.page(from.report(), from.sheet(), from.published());
        response.setContentType(Served.HTML);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
