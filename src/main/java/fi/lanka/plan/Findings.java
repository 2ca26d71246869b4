package fi.lanka.plan;

import fi.lanka.organisation.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The thread between terms: what a term taught, and what became of it. */
@Service
public class Findings {

    public List<FindingRow> of(UUID term) {
        throw new UnsupportedOperationException();
    }

    public UUID note(@Nullable Actor actor, UUID term, FindingKind kind, String wording) {
        throw new UnsupportedOperationException();
    }

    public void takeUp(@Nullable Actor actor, UUID finding, UUID objective) {
        throw new UnsupportedOperationException();
    }

    public void decline(@Nullable Actor actor, UUID finding, String reason) {
        throw new UnsupportedOperationException();
    }

    public void merge(@Nullable Actor actor, UUID finding, UUID into, String reason) {
        throw new UnsupportedOperationException();
    }
}
