package fi.lanka.calendar;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** What a year of the work is made of, in its order. The words are the messages {@code calendar.milestone.<name>}. */
public enum MilestoneKind {
    /** How the actions of the year before went has been told. */
    FOLLOW_UP(70),
    /** Every chapter is called ready. */
    TEXT_READY(56),
    /** Boards and advisory bodies have been asked. */
    TO_BOARDS(49),
    /** They have answered, or let their day go by. */
    BOARDS_ANSWERED(21),
    /** The executive has proposed the report to the council. */
    TO_EXECUTIVE(14),
    /** The council has approved it. */
    COUNCIL(0),
    /** Next year's objectives have been decided, with the budget, by the 38th week. */
    PLAN_WORK(-1);

    private final int daysBeforeCouncil;

    MilestoneKind(int daysBeforeCouncil) {
        this.daysBeforeCouncil = daysBeforeCouncil;
    }

    /** Counted back from the council's day; nobody works towards a Saturday. */
    LocalDate countedFrom(LocalDate councilOn) {
        return this == COUNCIL
                ? councilOn
                : weekday(
                        beforeCouncil()
                                ? councilOn.minusDays(daysBeforeCouncil)
                                : LocalDate.of(councilOn.getYear(), Month.SEPTEMBER, 20));
    }

    private static LocalDate weekday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    /** A step towards the council's day, and so never after it. */
    boolean beforeCouncil() {
        return daysBeforeCouncil >= 0;
    }

    /** Whose day it is: the desk tells them when it comes. The coordinator's they all are. */
    boolean concerns(Actor actor) {
        return actor.coordinator()
                || switch (this) {
                    case FOLLOW_UP -> actor.sectorContact();
                    case TEXT_READY -> actor.writer();
                    case TO_BOARDS -> false;
                    case BOARDS_ANSWERED -> sitsIn(actor, BodyKind.BOARD) || sitsIn(actor, BodyKind.ADVISORY);
                    case TO_EXECUTIVE -> sitsIn(actor, BodyKind.EXECUTIVE);
                    case COUNCIL -> actor.inCouncil();
                    case PLAN_WORK -> sitsIn(actor, BodyKind.BOARD) || actor.sectorContact();
                };
    }

    private static boolean sitsIn(Actor actor, BodyKind kind) {
        return actor.seats().stream().anyMatch(seat -> seat.bodyKind() == kind);
    }
}
