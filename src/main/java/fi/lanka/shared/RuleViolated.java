package fi.lanka.shared;

/**
 * A refusal that a person reads. Its code names three messages: {@code <code>.what} (what happened), {@code <code>.why} and
 * {@code <code>.next} (what to do now); nothing has been changed when it is thrown.
 */
public class RuleViolated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the act is refused. */
    public enum Kind {
        /** This person may not do it: 403. */
        NOT_YOURS,
        /** Nobody may do it in this state: 409. */
        NOT_NOW,
        /** There is no such thing, or it must not be known to exist: 404. */
        NOT_FOUND
    }

    private final Kind kind;
    private final String code;
    private final transient Object[] arguments;

    private RuleViolated(Kind kind, String code, Object... arguments) {
        super(kind + " " + code);
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
    }

    public static RuleViolated notYours(String code, Object... arguments) {
        return new RuleViolated(Kind.NOT_YOURS, code, arguments);
    }

    public static RuleViolated notNow(String code, Object... arguments) {
        return new RuleViolated(Kind.NOT_NOW, code, arguments);
    }

    public static RuleViolated notFound() {
        return new RuleViolated(Kind.NOT_FOUND, "web.missing");
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
