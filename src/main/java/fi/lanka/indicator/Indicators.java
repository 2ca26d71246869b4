package fi.lanka.indicator;

import fi.lanka.organisation.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door of the thermometers. */
@Service
public class Indicators {

    public UUID define(@Nullable Actor actor, IndicatorDefinition definition) {
        throw new UnsupportedOperationException();
    }

    public Set<String> known(Collection<String> codes) {
        throw new UnsupportedOperationException();
    }

    public List<IndicatorSeries> series(Collection<String> codes, int fromYear, int toYear) {
        throw new UnsupportedOperationException();
    }
}
