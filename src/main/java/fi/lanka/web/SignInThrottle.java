package fi.lanka.web;

import fi.lanka.shared.HouseClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down guessing: after five wrong passwords in a row for one name from one address there is a wait, a minute at first and
 * twice as long each time up to a quarter of an hour. Whether the name exists makes no difference. Kept in memory and forgotten
 * at a restart: a guesser gains nothing that way, and no list of people's mistakes is stored.
 */
@Component
class SignInThrottle extends OncePerRequestFilter implements AuthenticationFailureHandler {

    /** Request attribute: whole minutes to wait, or absent. */
    static final String WAIT = SignInThrottle.class.getName() + ".wait";

    private static final int FREE = 5;
    private static final int MOST_KEPT = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Failures(int count, Instant until) {}

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private final HouseClock clock;

    SignInThrottle(HouseClock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals("/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long minutes = enter(key(request));
        if (minutes > 0) {
            refuse(request, response, minutes);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * Counts the try before it is answered, so that guesses sent at the same moment wait for one another too; a right password
     * wipes the count out.
     *
     * @return whole minutes to wait, rounded up; zero when this try may go on
     */
    private long enter(String key) {
        synchronized (failures) {
            Failures before = failures.get(key);
            Instant now = clock.instant();
            if (before != null && before.until().isAfter(now)) {
                return (Duration.between(now, before.until()).toSeconds() + 59) / 60;
            }
            int count = before == null ? 1 : before.count() + 1;
            failures.remove(key);
            failures.put(key, new Failures(count, now.plus(waitAfter(count))));
            return 0;
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (exception instanceof AuthenticationServiceException) {
            // ours to mend, and nobody's wrong password
            forget(key(request));
            throw exception;
        }
        refuse(request, response, 0);
    }

    private void forget(String key) {
        synchronized (failures) {
            failures.remove(key);
        }
    }

    private static Duration waitAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofMinutes(1L << Math.min(count - FREE, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long minutes)
            throws ServletException, IOException {
        if (minutes > 0) {
            request.setAttribute(WAIT, minutes);
        }
        request.getRequestDispatcher("/login/refused").forward(request, response);
    }

    /** After a right password the count begins anew, and the person goes where they were going, or to the desk. */
    AuthenticationSuccessHandler welcoming(RequestCache pages) {
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl("/desk");
        onward.setRequestCache(pages);
        return (HttpServletRequest request, HttpServletResponse response, Authentication person) -> {
            forget(key(request));
            onward.onAuthenticationSuccess(request, response, person);
        };
    }

    private static String key(HttpServletRequest request) {
        String name = request.getParameter("username");
        String known = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        // no name of ours is longer, and whoever sends a book for a name does not get it remembered
        return known.substring(0, Math.min(known.length(), LONGEST_NAME)) + " " + request.getRemoteAddr();
    }
}
