package fi.lanka.plan;

/** Somebody told of the same action and year after the form was opened: both are to be looked at. */
public class StaleFollowUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleFollowUp() {
        super("told meanwhile");
    }
}
