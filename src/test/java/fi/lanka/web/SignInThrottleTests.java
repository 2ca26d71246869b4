package fi.lanka.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.organisation.Guesses;
import fi.lanka.shared.HouseClock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InternalAuthenticationServiceException;

class SignInThrottleTests {

    private final HouseClock clock = new HouseClock();
    private final SignInThrottle throttle = new SignInThrottle(new Guesses(clock));
    private final AtomicInteger tried = new AtomicInteger();

    @Test
    void countsGuessesThatHaveNotBeenAnsweredYet() {
        // none of these is answered before the next comes in, as when all are sent at the same moment
        clock.at(LocalDate.of(2026, 11, 24), () -> {
            for (int i = 0; i < 20; i++) {
                guess();
            }
        });
        assertThat(tried).hasValue(5);
    }

    @Test
    void tellsTheWaitInWholeMinutesRoundedUp() {
        clock.at(LocalDate.of(2026, 11, 24), () -> {
            for (int i = 0; i < 5; i++) {
                guess();
            }
            assertThat(guess().getAttribute(SignInThrottle.WAIT)).isEqualTo(1L);
        });
    }

    @Test
    void aFaultOfOursIsNobodysGuess() {
        clock.at(LocalDate.of(2026, 11, 24), () -> {
            for (int i = 0; i < 10; i++) {
                MockHttpServletRequest request = guess();
                assertThatThrownBy(() -> throttle.onAuthenticationFailure(
                                request,
                                new MockHttpServletResponse(),
                                new InternalAuthenticationServiceException("the database is away")))
                        .isInstanceOf(InternalAuthenticationServiceException.class);
            }
        });
        assertThat(tried).hasValue(10);
    }

    private MockHttpServletRequest guess() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setServletPath("/login");
        request.setParameter("username", "joku");
        try {
            throttle.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> tried.incrementAndGet());
        } catch (java.io.IOException | jakarta.servlet.ServletException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        return request;
    }
}
