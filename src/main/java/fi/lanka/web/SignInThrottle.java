package fi.lanka.web;

import fi.lanka.organisation.Guesses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
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
 * Slows down guessing at the door, for one name from one address ({@link Guesses}). Whether the name exists makes no difference.
 */
@Component
class SignInThrottle extends OncePerRequestFilter implements AuthenticationFailureHandler {

    /** Request attribute: whole minutes to wait, or absent. */
    static final String WAIT = SignInThrottle.class.getName() + ".wait";

    /** How long someone who has signed in may be away from the desk before they sign in again: a working day. */
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    // no name of ours is longer, and the address after it is never cut off
    private static final int LONGEST_NAME = 100;

    private final Guesses guesses;

    SignInThrottle(Guesses guesses) {
        this.guesses = guesses;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals("/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long minutes = guesses.enter(key(request));
        if (minutes > 0) {
            refuse(request, response, minutes);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (exception instanceof AuthenticationServiceException) {
            // ours to mend, and nobody's wrong password
            guesses.forget(key(request));
            throw exception;
        }
        refuse(request, response, 0);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long minutes)
            throws ServletException, IOException {
        if (minutes > 0) {
            request.setAttribute(WAIT, minutes);
        }
        request.getRequestDispatcher("/login/refused").forward(request, response);
    }

    /**
     * After a right password the count begins anew, the session is given its day (until then it is a stranger's, and short), and
     * the person goes where they were going, or to the desk.
     */
    AuthenticationSuccessHandler welcoming(RequestCache pages) {
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl("/desk");
        onward.setRequestCache(pages);
        return (HttpServletRequest request, HttpServletResponse response, Authentication person) -> {
            guesses.forget(key(request));
            request.getSession().setMaxInactiveInterval((int) WORKING_DAY.toSeconds());
            onward.onAuthenticationSuccess(request, response, person);
        };
    }

    private static String key(HttpServletRequest request) {
        String name = request.getParameter("username");
        String known = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        return known.substring(0, Math.min(known.length(), LONGEST_NAME)) + " " + request.getRemoteAddr();
    }
}
