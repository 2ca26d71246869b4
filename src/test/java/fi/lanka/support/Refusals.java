package fi.lanka.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A refusal is a sentence with a code; these say which one is expected. */
public final class Refusals {

    private Refusals() {}

    public static void refusedNotNow(String code, ThrowingCallable act) {
        refused(RuleViolated.Kind.NOT_NOW, code, act);
    }

    public static void refusedNotYours(String code, ThrowingCallable act) {
        refused(RuleViolated.Kind.NOT_YOURS, code, act);
    }

    private static void refused(RuleViolated.Kind kind, String code, ThrowingCallable act) {
        RuleViolated refusal = catchThrowableOfType(RuleViolated.class, act);
        assertThat(refusal).as("refused as %s", code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.kind()).isEqualTo(kind);
    }

    public static void wrongInput(String field, ThrowingCallable act) {
        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, act);
        assertThat(wrong).as("wrong input in %s", field).isNotNull();
        assertThat(wrong.problems()).extracting(InvalidInput.Problem::field).contains(field);
    }
}
