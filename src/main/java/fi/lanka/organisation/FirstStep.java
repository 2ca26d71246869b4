package fi.lanka.organisation;

import java.util.List;

/** Asked of every room that an empty house needs something of: its part of the first hour, and how far it has come. */
public interface FirstStep {

    List<Step> steps();

    /**
     * One thing that a new municipality does.
     *
     * @param order in which it is best done
     * @param code of the message that says what to do; {@code <code>.how} says it in a sentence
     * @param address where it is done
     */
    record Step(int order, String code, Who who, String address, boolean done) {

        /** Whether it is this person's to do, so that its page answers them. */
        public boolean isFor(Actor actor) {
            return who == Who.ADMINISTRATOR ? actor.administrator() : actor.coordinator();
        }
    }

    /** Whose task it is. */
    enum Who {
        ADMINISTRATOR,
        COORDINATOR
    }
}
