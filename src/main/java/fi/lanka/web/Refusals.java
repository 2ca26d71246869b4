package fi.lanka.web;

import fi.lanka.organisation.Municipalities;
import fi.lanka.shared.RuleViolated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every refusal and every fault as a page: what happened, why, what next, and the text that was on its way. What an exception
 * says is for the log alone.
 */
@ControllerAdvice
@Order(100)
class Refusals implements AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MessageSource messages;
    private final Municipalities municipalities;

    Refusals(MessageSource messages, Municipalities municipalities) {
        this.messages = messages;
        this.municipalities = municipalities;
    }

    @ExceptionHandler
    ModelAndView ruleViolated(RuleViolated refusal, HttpServletRequest request, Locale locale) {
        HttpStatus status = switch (refusal.kind()) {
            case NOT_YOURS -> HttpStatus.FORBIDDEN;
            case NOT_NOW -> HttpStatus.CONFLICT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
        };
        return page(status, refusal.code(), refusal.arguments(), request, locale);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(OptimisticLockingFailureException change, HttpServletRequest request, Locale locale) {
        return page(HttpStatus.CONFLICT, "web.changed", new Object[0], request, locale);
    }

    @ExceptionHandler
    ModelAndView rejected(RequestRejectedException rejected, HttpServletRequest request, Locale locale) {
        return page(HttpStatus.BAD_REQUEST, "web.bad-request", new Object[0], request, locale);
    }

    /** The security chain knows what to do with these two. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToTheChain(RuntimeException exception) {
        throw exception;
    }

    @ExceptionHandler
    ModelAndView anythingElse(Exception exception, HttpServletRequest request, Locale locale) throws Exception {
        if (DatabaseAway.is(exception)) {
            throw exception;
        }
        if (exception instanceof ErrorResponse told) {
            HttpStatus status = HttpStatus.valueOf(told.getStatusCode().value());
            return page(status, codeOf(status), new Object[0], request, locale);
        }
        if (exception instanceof org.springframework.beans.TypeMismatchException
                || exception instanceof IllegalArgumentException && isConversion(exception)) {
            return page(HttpStatus.NOT_FOUND, "web.missing", new Object[0], request, locale);
        }
        LOG.error("Request {} failed", MDC.get("request"), exception);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "web.fault", new Object[0], request, locale);
    }

    private static boolean isConversion(Throwable exception) {
        return exception instanceof org.springframework.core.convert.ConversionException;
    }

    static String codeOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "web.missing";
            case METHOD_NOT_ALLOWED -> "web.method";
            case FORBIDDEN, UNAUTHORIZED -> "web.not-allowed";
            default -> status.is4xxClientError() ? "web.bad-request" : "web.fault";
        };
    }

    ModelAndView page(HttpStatus status, String code, Object[] arguments, HttpServletRequest request, Locale locale) {
        ModelAndView page = new ModelAndView("web/refusal", model(status, code, arguments, request, locale));
        page.setStatus(status);
        return page;
    }

    private Map<String, @Nullable Object> model(
            HttpStatus status, String code, Object[] arguments, HttpServletRequest request, Locale locale) {
        Map<String, @Nullable Object> model = new java.util.HashMap<>();
        // what the hall gives to every page does not reach the page of a refusal
        model.put("municipality", municipalities.current());
        // nor may the form of a page that broke off half-way: it would be shown without what was wrong in it
        model.put("form", null);
        model.put("status", status.value());
        model.put("what", say(code + ".what", "web.missing.what", arguments, locale));
        model.put("why", say(code + ".why", "web.missing.why", arguments, locale));
        model.put("next", say(code + ".next", "web.missing.next", arguments, locale));
        model.put("signedIn", request.getUserPrincipal() != null);
        String kept = Kept.of(request);
        if (kept != null) {
            model.put("kept", kept);
        }
        String id = MDC.get("request");
        if (id != null && status.is5xxServerError()) {
            model.put("request", id);
        }
        return model;
    }

    private String say(String code, String fallback, Object[] arguments, Locale locale) {
        try {
            return messages.getMessage(code, arguments, locale);
        } catch (NoSuchMessageException untold) {
            LOG.error("No sentence for {}", code);
            return messages.getMessage(fallback, new Object[0], locale);
        }
    }

    /** Refused by the security chain, before any controller: shown by the same page through the error dispatch. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws java.io.IOException, jakarta.servlet.ServletException {
        request.setAttribute(ErrorPages.CODE, denied instanceof CsrfException ? "web.expired" : "web.not-allowed");
        response.setStatus(HttpStatus.FORBIDDEN.value());
        request.getRequestDispatcher("/error").forward(request, response);
    }
}
