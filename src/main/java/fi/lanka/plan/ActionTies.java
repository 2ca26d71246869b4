package fi.lanka.plan;

import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.SectorTies;
import java.util.List;
import org.springframework.stereotype.Component;

/** The actions that a sector still has to do: they are handed to others before it ends. */
@Component
class ActionTies implements SectorTies {

    private final HandOvers handOvers;

    ActionTies(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public List<Tie> of(SectorId sector) {
        return handOvers.open(sector.value()).stream()
                .map(action -> new Tie("plan.tie.action", action.wording(), "/plan/handover?sector=" + sector))
                .toList();
    }
}
