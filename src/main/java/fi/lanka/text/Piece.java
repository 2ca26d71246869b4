package fi.lanka.text;

/** A few words that stayed, came or went. */
public record Piece(Kind kind, String text) {

    public enum Kind {
        KEPT,
        ADDED,
        REMOVED
    }

    public boolean added() {
        return kind == Kind.ADDED;
    }

    public boolean removed() {
        return kind == Kind.REMOVED;
    }
}
