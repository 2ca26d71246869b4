package fi.lanka.indicator.web;

import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorCard;
import fi.lanka.indicator.IndicatorKind;
import fi.lanka.indicator.Rhythm;
import fi.lanka.shared.Name;
import fi.lanka.shared.Numbers;
import fi.lanka.shared.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator, as typed.
 *
 * @param owner the id of the sector that gathers the figures
 * @param from and to: while it is measured
 */
record CardForm(
        @Nullable String code,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String nameSv,
        @Nullable String nameEn,
        @Nullable String unit,
        @Nullable String decimals,
        @Nullable String direction,
        @Nullable String source,
        @Nullable String sourceId,
        @Nullable String rhythm,
        @Nullable String description,
        @Nullable String owner,
        @Nullable String dueOn,
        @Nullable String smallestChange,
        @Nullable String smallestChangeReason,
        @Nullable String from,
        @Nullable String to,
        @Nullable String replacedBy,
        @Nullable String version) {

    static CardForm empty(LocalDate today) {
        return new CardForm(
                "", "", "", "", "", "", "1", "", "", "", "YEARLY", "", "", "", "", "", Typed.write(today), "", "", "");
    }

    static CardForm of(IndicatorCard card, long version) {
        UUID sector = card.ownerSector();
        BigDecimal smallest = card.smallestChange();
        return new CardForm(
                card.code(),
                card.kind().name(),
                card.name().fi(),
                card.name().sv(),
                card.name().en(),
                card.unit(),
                String.valueOf(card.decimals()),
                card.direction().name(),
                card.source(),
                Objects.requireNonNullElse(card.sourceId(), ""),
                card.rhythm().name(),
                card.description(),
                sector == null ? "" : sector.toString(),
                Typed.write(card.dueOn()),
                smallest == null ? "" : Numbers.typed(smallest),
                Objects.requireNonNullElse(card.smallestChangeReason(), ""),
                Typed.write(card.validFrom()),
                Typed.write(card.validTo()),
                Objects.requireNonNullElse(card.replacedBy(), ""),
                String.valueOf(version));
    }

    /** @param kept the code of the indicator that is changed, or null where a new one is made: then it is typed */
    IndicatorCard card(@Nullable String kept) {
        Typed typed = new Typed();
        IndicatorCard card = new IndicatorCard(
                kept == null ? typed.line("code", code, 40).toLowerCase(Locale.ROOT) : kept,
                typed.choice("kind", kind, IndicatorKind.values()),
                new Name(typed.line("name", name, 200), Typed.line(nameSv), Typed.line(nameEn)),
                Typed.line(unit),
                decimals(typed),
                typed.choice("direction", direction, Direction.values()),
                typed.line("source", source, 200),
                Typed.line(sourceId),
                typed.choice("rhythm", rhythm, Rhythm.values()),
                Typed.text(description),
                Typed.line(owner).isEmpty() ? null : typed.id("owner", owner),
                typed.optionalDay("dueOn", dueOn),
                smallest(typed),
                Typed.text(smallestChangeReason),
                typed.day("from", from),
                typed.optionalDay("to", to),
                Typed.line(replacedBy).isEmpty() ? null : Typed.line(replacedBy));
        typed.pass();
        return card;
    }

    private int decimals(Typed typed) {
        if (Typed.line(decimals).matches("[0-6]")) {
            return Integer.parseInt(Typed.line(decimals));
        }
        typed.problem("decimals", "web.needed");
        return 0;
    }

    private @Nullable BigDecimal smallest(Typed typed) {
        String number = Typed.line(smallestChange);
        if (number.isEmpty()) {
            return null;
        }
        BigDecimal read = Numbers.read(number).orElse(null);
        if (read == null) {
            typed.problem("smallestChange", "indicator.invalid.no-number", number);
        }
        return read;
    }

    long seen() {
        return Typed.version(version);
    }
}
