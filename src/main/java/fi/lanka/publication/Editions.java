package fi.lanka.publication;

import fi.lanka.journal.Journal;
import fi.lanka.report.published.ApprovedReports;
import fi.lanka.report.published.DecisionPutRight;
import fi.lanka.report.published.ReportApproved;
import fi.lanka.shared.HouseClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The room's door: an approved report becomes an edition, or it is not approved. */
@Service
public class Editions {

    private final ApprovedReports reports;
    private final EditionPage pages;
    private final Stylesheet stylesheet;
    private final EditionStore store;
    private final Journal journal;
    private final HouseClock clock;
    private final ShopWindow window;

    Editions(
            ApprovedReports reports,
            EditionPage pages,
            Stylesheet stylesheet,
            EditionStore store,
            Journal journal,
            HouseClock clock,
            ShopWindow window) {
        this.reports = reports;
        this.pages = pages;
        this.stylesheet = stylesheet;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.window = window;
    }

    /** In the approval's own transaction: whatever fails here refuses the approval too. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(ReportApproved approval) {
        Stylesheet.Look look = stylesheet.today();
        Edition edition = pages.print(reports.approved(approval.report()), look.sheet(), clock.instant());
        look.all().forEach(store::keep);
        store.keep(edition);
        journal.write(null, "EDITION_PUBLISHED", "EDITION", edition.id());
        reports.confirmPublished(approval.report());
        AsItStands now = asItStands();
        afterCommit(() -> window.add(edition, look, now));
    }

    /** What was frozen stays; what is told around it has the section that the minutes have. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(DecisionPutRight correction) {
        AsItStands now = asItStands();
        afterCommit(() -> window.tell(now));
    }

    private AsItStands asItStands() {
        return new AsItStands(reports.municipality(), reports.decisions());
    }

    /** Residents see it when it has happened, not when it was about to. */
    private static void afterCommit(Runnable show) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                show.run();
            }
        });
    }
}
