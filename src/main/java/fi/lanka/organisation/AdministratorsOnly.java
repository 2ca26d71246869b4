package fi.lanka.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** The administration's pages answer nobody else, before a form is even looked at; each door behind them asks again. */
class AdministratorsOnly implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(ActorFilter.ACTOR) instanceof Actor actor) {
            Checks.onlyAdministrator(actor);
        }
        // without an actor there is nobody yet: the argument resolver asks for sign-in
        return true;
    }
}
