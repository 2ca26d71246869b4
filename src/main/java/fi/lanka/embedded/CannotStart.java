package fi.lanka.embedded;

/** Why there is no database to start with; said to the operator by {@link CannotStartAnalyzer}. */
class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    enum Reason {
        /** The packaged jar, and no database named. */
        NO_DATABASE,
        /** Another Lanka works in the same data directory. */
        ALREADY_RUNNING,
        /** The embedded server could not be started. */
        SERVER_DID_NOT_START,
        /** The database that was named does not answer. */
        DATABASE_AWAY,
        /** It answers, and does not let us in. */
        DATABASE_REFUSED
    }

    private final Reason reason;
    private final transient Object[] arguments;

    CannotStart(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = arguments;
    }

    CannotStart(Reason reason, Throwable cause, Object... arguments) {
        super(reason.name(), cause);
        this.reason = reason;
        this.arguments = arguments;
    }

    Reason reason() {
        return reason;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
