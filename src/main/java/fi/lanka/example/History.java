package fi.lanka.example;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.People;
import fi.lanka.shared.HouseClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happened in the example: told in any order, replayed day by day, each act by its own person with the seats that were
 * theirs on that day. So a text that was sent in 2018 quotes nothing that was told later.
 */
final class History {

    private final People people;
    private final HouseClock clock;
    private final LocalDate entered;
    private final List<Act> acts = new ArrayList<>();

    History(People people, HouseClock clock) {
        this.people = people;
        this.clock = clock;
        this.entered = clock.today();
    }

    private record Act(LocalDate day, String username, Consumer<Actor> work) {}

    LocalDate day(ExampleDay day) {
        return day.seenFrom(entered);
    }

    /** Acts of one day happen in the order in which they are told. */
    void on(ExampleDay day, String username, Consumer<Actor> work) {
        acts.add(new Act(day(day), username, work));
    }

    void replay() {
        acts.sort(Comparator.comparing(Act::day));
        acts.forEach(act -> clock.at(act.day(), () -> act.work().accept(people.actor(act.username()))));
    }
}
