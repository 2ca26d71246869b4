package fi.lanka.plan.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which round, as it stands in the address: empty asks for all. */
record RoundQuery(
        @Nullable String year,
        @Nullable String sector,
        @Nullable String board) {

    int yearOr(int usual) {
        return Typed.text(year).matches("(19|20|21)\\d{2}") ? Integer.parseInt(Typed.text(year)) : usual;
    }

    /** An id that is none asks for nothing that exists. */
    @Nullable
    UUID sectorId() {
        return id(sector);
    }

    @Nullable
    UUID boardId() {
        return id(board);
    }

    private static @Nullable UUID id(@Nullable String typed) {
        if (Typed.text(typed).isEmpty()) {
            return null;
        }
        return Typed.isId(typed) ? UUID.fromString(Typed.text(typed)) : new UUID(0, 0);
    }

    /** As it goes on from form to form. */
    static String written(int year, @Nullable UUID sector, @Nullable UUID board) {
        return "year=" + year + (sector == null ? "" : "&sector=" + sector) + (board == null ? "" : "&board=" + board);
    }

    /** Only what {@link #written} writes is read back. */
    static RoundQuery read(String written) {
        String year = "";
        String sector = "";
        String board = "";
        for (String part : written.split("&")) {
            String value = part.substring(part.indexOf('=') + 1);
            switch (part.substring(0, Math.max(0, part.indexOf('=')))) {
                case "year" -> year = value;
                case "sector" -> sector = value;
                case "board" -> board = value;
                default -> {
                    // not ours
                }
            }
        }
        return new RoundQuery(year, sector, board);
    }
}
