package fi.lanka.publication.web;

import fi.lanka.publication.Served;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Sends ready bytes: packed to whoever takes them packed, and nothing at all to whoever has them. */
final class Delivery {

    static void deliver(Served served, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte @Nullable [] packed = accepts(members(request, HttpHeaders.ACCEPT_ENCODING)) ? served.gzip() : null;
        String tag = packed == null ? served.identityTag() : served.gzipTag();
        response.setHeader(HttpHeaders.CACHE_CONTROL, served.cacheControl());
        if (served.gzip() != null) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (served.language() != null) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, served.language());
        }
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            String held = heldTag(members(request, HttpHeaders.IF_NONE_MATCH), served, packed != null);
            response.setHeader(HttpHeaders.ETAG, held == null ? tag : held);
            if (held != null) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        send(served.contentType(), packed, packed == null ? served.identity() : packed, request, response);
    }

    private static void send(
            String contentType,
            byte @Nullable [] packed,
            byte[] body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(contentType);
        if (packed != null) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    /** Whether gzip is named with a weight above zero, or left to a star that has one. */
    private static boolean accepts(List<String> codings) {
        double gzip = -1;
        double star = 0;
        for (String coding : codings) {
            String[] parts = coding.split(";", -1);
            String name = parts[0].strip();
            if (name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip")) {
                gzip = weight(parts);
            } else if (name.equals("*")) {
                star = weight(parts);
            }
        }
        return gzip < 0 ? star > 0 : gzip > 0;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.regionMatches(true, 0, "q=", 0, 2)) {
                try {
                    return Double.parseDouble(parameter.substring(2).strip());
                } catch (NumberFormatException malformed) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /**
     * The tag that the reader holds and may go on showing, or null. Whoever takes packed bytes may also show the plain ones, but
     * not the other way round: a proxy would hand a packed copy to a reader who cannot open it. The comparison is weak, as for
     * reading it may be: a proxy that repacks the bytes puts W/ before a tag of ours.
     */
    private static @Nullable String heldTag(List<String> held, Served served, boolean packed) {
        if (held.isEmpty()) {
            return null;
        }
        List<String> usable = packed ? List.of(served.gzipTag(), served.identityTag()) : List.of(served.identityTag());
        if (held.contains("*")) {
            return usable.get(0);
        }
        List<String> opaque = held.stream()
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .toList();
        return usable.stream().filter(opaque::contains).findFirst().orElse(null);
    }

    /** The members of a comma-separated header, over all its lines. Our own tags hold no comma. */
    private static List<String> members(HttpServletRequest request, String header) {
        List<String> members = new ArrayList<>();
        Enumeration<String> lines = request.getHeaders(header);
        while (lines.hasMoreElements()) {
            for (String member : lines.nextElement().split(",", -1)) {
                if (!member.isBlank()) {
                    members.add(member.strip());
                }
            }
        }
        return members;
    }

    private Delivery() {}
}
