package fi.lanka.organisation;

import fi.lanka.shared.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads who acts, once per request, and shuts the session of someone whose account has been closed. It stands in the security
 * chain, before anything asks what the person may do: the chain asks for sign-in, and a page which asks for no actor is shut too.
 */
public class ActorFilter extends OncePerRequestFilter {

    /** Request attribute: the {@link Actor}, where somebody has signed in. */
    public static final String ACTOR = Actor.class.getName();

    private final People people;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    public ActorFilter(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            Optional<Actor> actor = people.actor(signedIn.person());
            if (actor.isEmpty()) {
                logout.logout(request, response, authentication);
                throw new InsufficientAuthenticationException("the account is not open any more");
            }
            request.setAttribute(ACTOR, actor.get());
            request.setAttribute(Language.CHOSEN, actor.get().language());
        }
        chain.doFilter(request, response);
    }
}
