package fi.lanka.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approved report as it was published once and for all.
 *
 * @param number the public version number
 * @param changeNote what it corrects in the version before it; null for the first
 * @param decisionLine who decided, when and under which section, in the edition's language
 * @param content the canonical bytes whose hash stands in the minutes
 * @param approval the canonical bytes of the steps and decisions
 * @param page the page made of both, as it is served
 * @param stylesheet hash of the asset that the page is dressed in
 */
record Edition(
        UUID id,
        UUID report,
        String slug,
        int number,
        @Nullable String changeNote,
        String language,
        String kind,
        String title,
        String term,
        LocalDate termEndsOn,
        LocalDate approvedOn,
        String decisionLine,
        Instant publishedAt,
        int versionNumber,
        byte[] content,
        String sha256,
        byte[] approval,
        String approvalSha256,
        byte[] page,
        byte[] pageGzip,
        String pageSha256,
        String stylesheet) {

    /** Always the newest version, in a frame that tells what has happened since. */
    String address() {
        return address(slug);
    }

    /** This version, for ever. */
    String frozenAddress() {
        return frozenAddress(slug, number);
    }

    String contentAddress() {
        return contentAddress(slug, number);
    }

    String approvalAddress() {
        return approvalAddress(slug, number);
    }

    static String address(String slug) {
        return PublicAddresses.REPORTS + "/" + slug;
    }

    static String frozenAddress(String slug, int number) {
        return address(slug) + "/v" + number;
    }

    static String contentAddress(String slug, int number) {
        return frozenAddress(slug, number) + "/sisalto.json";
    }

    static String approvalAddress(String slug, int number) {
        return frozenAddress(slug, number) + "/paatosketju.json";
    }
}
