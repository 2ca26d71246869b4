package fi.lanka.organisation;

import java.util.UUID;

public record BodyId(UUID value) {

    public static BodyId of(String text) {
        return new BodyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
