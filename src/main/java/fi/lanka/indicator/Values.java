package fi.lanka.indicator;

import fi.lanka.organisation.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Entering figures: a correction is a new row beside the old, so that what was quoted once stays what it was. */
@Service
public class Values {

    public Entered enter(@Nullable Actor actor, RunDetails run, List<NewValue> values) {
        throw new UnsupportedOperationException();
    }
}
