package fi.lanka.example;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.People;
import fi.lanka.shared.HouseClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Lets somebody of the example act on a day gone by, with the seats that were theirs on that day. */
@Component
class PastDays {

    private final People people;
    private final HouseClock clock;

    PastDays(People people, HouseClock clock) {
        this.people = people;
        this.clock = clock;
    }

    void on(LocalDate day, String username, Consumer<Actor> work) {
        clock.at(day, () -> work.accept(people.actor(username)));
    }

    <T> T made(LocalDate day, String username, Function<Actor, T> work) {
        List<T> made = new ArrayList<>(1);
        on(day, username, actor -> made.add(work.apply(actor)));
        return made.get(0);
    }
}
