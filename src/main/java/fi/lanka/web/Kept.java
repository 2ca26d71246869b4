package fi.lanka.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * What somebody was writing when their form could not be taken: given back as text, so that it can be copied. A refusal may come
 * before anyone knows who asks, so only a form of our own pages is answered: another site could else put its words on a page of
 * ours.
 */
final class Kept {

    /** The fields that are typed by hand, the long ones first; a password, a token or a choice is not among them. */
    static final List<String> TYPED = List.of(
            "text",
            "wording",
            "vision",
            "description",
            "smallestChange",
            "smallestChangeReason",
            "reason",
            "note",
            "wordsFi",
            "wordsSv",
            "wordsEn",
            "done",
            "effect",
            "nextChange",
            "criterion",
            "directionReason",
            "resources",
            "euros",
            "interims",
            "partners",
            "targetGroup",
            "themes",
            "heading",
            "guidance",
            "opening",
            "name",
            "nameSv",
            "slug",
            "source",
            "sourceId",
            "credit",
            "retrievedOn",
            "unit",
            "nameEn",
            "year",
            "firstYear",
            "lastYear",
            "personYears",
            "baseline",
            "baselineYear",
            "target",
            "targetYear",
            "cost",
            "decidedOn",
            "nextMeeting",
            "first",
            "last",
            "genitive",
            "shortName",
            "code",
            "email",
            "feedbackEmail",
            "dataProtectionOfficer",
            "dataProtectionEmail",
            "caseNumber",
            "section",
            "heldOn",
            "councilOn",
            "day",
            "dueOn",
            "deadline",
            "from",
            "to",
            "lastDay",
            "renamedFrom",
            "accessibilityAssessedOn");

    private static final Pattern FURTHER = Pattern.compile("others\\[\\d{1,4}]\\.wording");

    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    private Kept() {}

    /** Null where nothing was typed, or where the form is not one of ours. */
    static @Nullable String of(HttpServletRequest request) {
        if (!isAForm(request) || !isOurs(request)) {
            return null;
        }
        String typed = Stream.concat(TYPED.stream(), ofFurtherMatters(request))
                .flatMap(field -> values(request, field))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining("\n\n"));
        return typed.isEmpty() ? null : typed;
    }

    /** What is decided under the same section is written in fields that are numbered, in the order of the form. */
    private static Stream<String> ofFurtherMatters(HttpServletRequest request) {
        try {
            return request.getParameterMap().keySet().stream()
                    .filter(field -> FURTHER.matcher(field).matches())
                    .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        } catch (RequestRejectedException | IllegalStateException unreadable) {
            return Stream.empty();
        }
    }

    private static boolean isAForm(HttpServletRequest request) {
        String type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod())
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** A browser says where a form comes from; over plain http it says it by the origin alone. */
    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OUR_OWN.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        return origin != null
                && host != null
                && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }

    private static Stream<String> values(HttpServletRequest request, String field) {
        try {
            String[] values = request.getParameterValues(field);
            return values == null ? Stream.empty() : Stream.of(values);
        } catch (RequestRejectedException | IllegalStateException unreadable) {
            // refused by the firewall, or more than the server takes in
            return Stream.empty();
        }
    }
}
