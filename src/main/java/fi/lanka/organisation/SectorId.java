package fi.lanka.organisation;

import java.util.UUID;

public record SectorId(UUID value) {

    public static SectorId of(String text) {
        return new SectorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
