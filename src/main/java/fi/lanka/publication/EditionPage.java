package fi.lanka.publication;

import fi.lanka.report.published.ApprovedReport;
import fi.lanka.report.published.ReadingPages;
import fi.lanka.report.published.ReadingView;
import fi.lanka.report.published.StepFact;
import fi.lanka.shared.Days;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Name;
import fi.lanka.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints an edition: an approved report becomes the page that stays. Runs in the approval's transaction, outside a request. */
@Component
class EditionPage {

    /** The chapter that a reader meets first, in a box of its own. */
    static final String KEY_FINDINGS = "keskeiset-havainnot";

    private final ReadingPages reading;
    private final PublicTemplates templates;

    EditionPage(ReadingPages reading, PublicTemplates templates) {
        this.reading = reading;
        this.templates = templates;
    }

    Edition print(ApprovedReport report, Asset sheet, Instant now) {
        byte[] page = page(report, sheet, now);
        // a page that could not be framed later must not become an edition now
        FramedPage.of(page);
        return new Edition(
                UUID.randomUUID(),
                report.report(),
                report.slug(),
                report.round(),
                report.changeNote(),
                report.language(),
                report.content().kind(),
                report.title(),
                report.term(),
                report.termEndsOn(),
                report.approvedOn(),
                decisionLine(templates, decisionOn(report), Locale.forLanguageTag(report.language())),
                now,
                report.versionNumber(),
                report.versionBytes(),
                report.versionSha256(),
                report.approvalBytes(),
                report.approvalSha256(),
                page,
                Gzip.of(page),
                Sha256.hex(page),
                sheet.sha256());
    }

    byte[] page(ApprovedReport report, Asset sheet, Instant now) {
        Locale locale = Locale.forLanguageTag(report.language());
        ReadingView view = reading.view(report.content(), report.way());
        StepFact decision = decisionOn(report);
        return templates
                .page("publication/edition", locale, sheet.address())
                .with("title", report.title())
                .with(
                        "municipality",
                        new ShelfPages.Municipality(
                                Name.finnish(report.content().municipality())))
                .with("term", report.term())
                .with("example", report.content().example())
                .with("decisionLine", decisionLine(templates, decision, locale))
                .with("caseNumber", decision.caseNumber())
                .with("number", report.round())
                .with("changeNote", report.changeNote())
                .with("published", Days.text(LocalDate.ofInstant(now, HouseClock.ZONE), locale))
                .with("findings", view.chapter(KEY_FINDINGS).orElse(null))
                .with("view", view.without(KEY_FINDINGS))
                .with("contents", view)
                .with("versionNumber", report.versionNumber())
                .with("sha256", report.versionSha256())
                .with("approvalSha256", report.approvalSha256())
                .with("canonical", Edition.address(report.slug()))
                .with("contentAddress", Edition.contentAddress(report.slug(), report.round()))
                .with("approvalAddress", Edition.approvalAddress(report.slug(), report.round()))
                .with("fileStem", report.slug() + "-v" + report.round())
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The last approval of the way; without one there is nothing that could be published. */
    private static StepFact decisionOn(ApprovedReport report) {
        return report.way().stream()
                .filter(step -> "APPROVED".equals(step.outcome()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("No approval in the way of report " + report.report()));
    }

    /** Who decided, when, under which section. */
    static String decisionLine(PublicTemplates templates, StepFact decision, Locale locale) {
        @Nullable Integer section = decision.section();
        String day = decision.decidedOn() == null ? "" : Days.text(decision.decidedOn(), locale);
        return section == null
                ? templates.text("publication.decision.unknownSection", locale, decision.body(), day)
                : templates.text("publication.decision", locale, decision.body(), day, section.toString());
    }
}
