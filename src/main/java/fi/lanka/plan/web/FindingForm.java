package fi.lanka.plan.web;

import fi.lanka.plan.FindingKind;
import fi.lanka.plan.FindingRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding, or what becomes of it, as typed.
 *
 * @param into the objective or the action that takes it up, or the finding that it is merged into
 */
record FindingForm(
        @Nullable String kind,
        @Nullable String wording,
        @Nullable String into,
        @Nullable String reason,
        @Nullable String version) {

    static FindingForm empty() {
        return new FindingForm("", "", "", "", "");
    }

    static FindingForm of(FindingRow finding) {
        return new FindingForm(finding.kind().name(), finding.wording(), "", "", String.valueOf(finding.version()));
    }

    long seenVersion() {
        return Typed.version(version);
    }

    FindingKind readKind() {
        Typed typed = new Typed();
        FindingKind chosen = typed.choice("kind", kind, FindingKind.values());
        typed.pass();
        return chosen;
    }

    UUID readInto() {
        Typed typed = new Typed();
        UUID chosen = typed.id("into", into);
        typed.pass();
        return chosen;
    }

    /** An objective, and one of its actions after {@link ObjectiveForm#UNDER} where there is one. */
    Taking readTaking() {
        Typed typed = new Typed();
        String[] place = Typed.text(into).split(ObjectiveForm.UNDER, 2);
        UUID objective = typed.id("into", place[0]);
        UUID action = place.length < 2 ? null : typed.id("into", place[1]);
        typed.pass();
        return new Taking(objective, action);
    }

    record Taking(UUID objective, @Nullable UUID action) {}
}
