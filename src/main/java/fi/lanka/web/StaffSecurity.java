package fi.lanka.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.ActorFilter;
import fi.lanka.organisation.People;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The last chain: whoever comes here signs in, and what is not opened here stays shut. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    @Bean
    @Order(100)
    SecurityFilterChain staffChain(
            HttpSecurity http, SignInThrottle throttle, Refusals refusals, People people, AnswerHeaders headers)
            throws Exception {
        HttpSessionRequestCache pagesOnly = new HttpSessionRequestCache();
        pagesOnly.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/login/refused",
                                "/invitation/*",
                                "/first-administrator/*",
                                "/error",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .access((person, asked) -> administrator(asked.getRequest()))
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new ActorFilter(people), AuthorizationFilter.class)
                .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(throttle.welcoming(pagesOnly))
                        .failureHandler(throttle))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"))
                        .logoutSuccessUrl("/login?out")
                        .invalidateHttpSession(true))
                .requestCache(cache -> cache.requestCache(pagesOnly))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(refusals))
                .headers(itsOwn ->
                        itsOwn.defaultsDisabled().addHeaderWriter((request, response) -> headers.dress(response)))
                .build();
    }

    /** A second lock on the administration: its rooms ask for themselves too, and a page that forgot to is still shut. */
    private static AuthorizationDecision administrator(HttpServletRequest request) {
        return new AuthorizationDecision(
                request.getAttribute(ActorFilter.ACTOR) instanceof Actor actor && actor.administrator());
    }

    /** A NUL is in no text that anybody typed, and the database has no place for it: such a request is refused whole. */
    @Bean
    StrictHttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Over https the browser itself holds the cookie to this host ({@code __Host-}); that name needs Secure. */
    @Bean
    CookieSerializer sessionCookie(@Value("${lanka.public-url}") String publicUrl) {
        boolean secure = publicUrl.startsWith("https:");
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-lanka" : "lanka");
        if (secure) {
            // else as the request itself came
            cookie.setUseSecureCookie(true);
        }
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
