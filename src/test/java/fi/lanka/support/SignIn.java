package fi.lanka.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fi.lanka.organisation.Actor;
import jakarta.servlet.ServletContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Makes a request somebody's, as after a sign-in: {@code mvc.get().uri("/desk").with(SignIn.as("koordinaattori"))}. The account
 * is read as sign-in reads it; what they may do is read by the request itself.
 */
public final class SignIn {

    private SignIn() {}

    public static RequestPostProcessor as(String username) {
        return request -> user(Statements.unheard(() -> house(request.getServletContext())
                        .getBean(UserDetailsService.class)
                        .loadUserByUsername(username)))
                .postProcessRequest(request);
    }

    public static RequestPostProcessor as(Actor actor) {
        return request -> as(Statements.unheard(() -> username(house(request.getServletContext()), actor)))
                .postProcessRequest(request);
    }

    private static String username(WebApplicationContext house, Actor actor) {
        return house.getBean(JdbcClient.class)
                .sql("select username from organisation_person where id = ?")
                .param(actor.id())
                .query(String.class)
                .single();
    }

    private static WebApplicationContext house(ServletContext context) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(context);
    }
}
