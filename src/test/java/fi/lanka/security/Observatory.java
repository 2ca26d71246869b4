package fi.lanka.security;

import fi.lanka.support.Wire.Answer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores an answer as the HTTP Observatory's published rules do, retold: a site begins at 100, each test takes points away or
 * gives some, and what is given counts only for a site that has 90 without it. 100 and more is an A+.
 *
 * @param points what each test gave or took
 */
record Observatory(Map<String, Integer> points) {

    private static final List<String> TELLS_LITTLE =
            List.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin");
    private static final long HALF_A_YEAR = 15_768_000;

    static Observatory of(Answer answer) {
        Map<String, Integer> points = new LinkedHashMap<>();
        Map<String, Set<String>> policy = policy(text(answer, "Content-Security-Policy"));
        points.put("content policy", contentPolicy(policy));
        points.put("cookies", cookies(answer.headers().getOrDefault("Set-Cookie", List.of())));
        points.put("shared across origins", sharing(answer));
        points.put("referrer", referrer(text(answer, "Referrer-Policy")));
        points.put("transport", transport(text(answer, "Strict-Transport-Security")));
        points.put("scripts", scripts(answer.body()));
        points.put("types", text(answer, "X-Content-Type-Options").equals("nosniff") ? 0 : -5);
        points.put("framing", framing(policy, text(answer, "X-Frame-Options")));
        points.put("resource policy", resource(text(answer, "Cross-Origin-Resource-Policy")));
        return new Observatory(points);
    }

    int score() {
        int base = 100
                + points.values().stream()
                        .mapToInt(Integer::intValue)
                        .filter(n -> n < 0)
                        .sum();
        int extra = points.values().stream()
                .mapToInt(Integer::intValue)
                .filter(n -> n > 0)
                .sum();
        return base < 90 ? Math.max(base, 0) : base + extra;
    }

    private static String text(Answer answer, String name) {
        String value = answer.header(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    /** Each directive once; a second of the same name is not read. */
    private static Map<String, Set<String>> policy(String header) {
        Map<String, Set<String>> policy = new TreeMap<>();
        for (String directive : header.split(";")) {
            String[] words = directive.strip().split("\\s+");
            if (!words[0].isEmpty()) {
                policy.putIfAbsent(words[0], new LinkedHashSet<>(List.of(words).subList(1, words.length)));
            }
        }
        return policy;
    }

    /**
     * None: -25. Scripts or objects from anywhere, or inline: -20. From plain http, or evaluated: -20 and -10. Inline style alone:
     * 0. Nothing unsafe: 5, and 10 when whatever is not named is shut too.
     */
    private static int contentPolicy(Map<String, Set<String>> policy) {
        if (policy.isEmpty()) {
            return -25;
        }
        Set<String> otherwise = policy.getOrDefault("default-src", Set.of("*"));
        Set<String> scripts = policy.getOrDefault("script-src", otherwise);
        Set<String> objects = policy.getOrDefault("object-src", otherwise);
        Set<String> styles = policy.getOrDefault("style-src", otherwise);
        for (Set<String> sources : List.of(scripts, objects)) {
            if (sources.stream().anyMatch(Set.of("*", "http:", "https:", "data:", "'unsafe-inline'")::contains)) {
                return -20;
            }
        }
        if (policy.values().stream().flatMap(Set::stream).anyMatch(source -> source.startsWith("http:"))) {
            return -20;
        }
        if (scripts.contains("'unsafe-eval'")) {
            return -10;
        }
        if (styles.stream().anyMatch(Set.of("*", "http:", "https:", "data:", "'unsafe-inline'")::contains)) {
            return 0;
        }
        return otherwise.equals(Set.of("'none'")) ? 10 : 5;
    }

    /** A session's cookie that scripts can read: -30; any that travels in the clear: -20; all of them kept well: 5. */
    private static int cookies(List<String> cookies) {
        if (cookies.isEmpty()) {
            return 0;
        }
        boolean clear = false;
        boolean read = false;
        boolean sent = false;
        for (String cookie : cookies) {
            String lower = cookie.toLowerCase(Locale.ROOT);
            clear |= !lower.contains("; secure");
            read |= !lower.contains("; httponly");
            sent |= !lower.contains("; samesite=lax") && !lower.contains("; samesite=strict");
        }
        return read ? -30 : clear ? -20 : sent ? 0 : 5;
    }

    private static int sharing(Answer answer) {
        return answer.header("Access-Control-Allow-Origin") == null ? 0 : -50;
    }

    private static int referrer(String policy) {
        return policy.isEmpty() ? 0 : TELLS_LITTLE.contains(policy) ? 5 : -5;
    }

    private static int transport(String header) {
        if (header.isEmpty()) {
            return -20;
        }
        String age = header.replaceFirst(".*max-age=(\\d+).*", "$1");
        return age.matches("\\d+") && Long.parseLong(age) >= HALF_A_YEAR ? 0 : -10;
    }

    private static int scripts(String body) {
        return body.matches("(?s).*<script[^>]+src=[\"']?(https?:)?//.*") ? -50 : 0;
    }

    private static int framing(Map<String, Set<String>> policy, String header) {
        if (policy.getOrDefault("frame-ancestors", Set.of()).equals(Set.of("'none'"))) {
            return 5;
        }
        return header.equals("deny") || header.equals("sameorigin") ? 0 : -20;
    }

    private static int resource(String policy) {
        return policy.equals("same-origin") || policy.equals("same-site") ? 10 : 0;
    }
}
