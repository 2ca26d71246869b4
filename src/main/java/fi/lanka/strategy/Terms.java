package fi.lanka.strategy;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door of the council terms. */
@Service
public class Terms {

    public CouncilTerm add(@Nullable Actor actor, String name, String slug, Period period) {
        throw new UnsupportedOperationException();
    }

    public List<CouncilTerm> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<CouncilTerm> term(UUID id) {
        throw new UnsupportedOperationException();
    }

    public Optional<CouncilTerm> bySlug(String slug) {
        throw new UnsupportedOperationException();
    }

    public Optional<CouncilTerm> before(UUID id) {
        throw new UnsupportedOperationException();
    }

    public Optional<CouncilTerm> current(LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
