package fi.lanka.organisation;

import org.jspecify.annotations.Nullable;

/** What someone is in a seat; a role is held in a body or a sector, for a period. */
public enum Role {
    COORDINATOR,
    WRITER,
    CONTACT,
    SECRETARY,
    CHAIR,
    MEMBER,
    SUBSTITUTE,
    PRESENTER;

    /**
     * Whether the role means something in such a seat; one that means nothing would only puzzle whoever reads it.
     *
     * @param kind of the body, or null for a sector
     */
    public boolean fits(@Nullable BodyKind kind) {
        return switch (this) {
            case COORDINATOR -> kind == BodyKind.WORKING_GROUP;
            case CONTACT -> kind == null;
            case WRITER -> true;
            case SECRETARY, CHAIR, MEMBER, SUBSTITUTE, PRESENTER -> kind != null;
        };
    }
}
