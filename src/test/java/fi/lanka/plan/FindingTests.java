package fi.lanka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingTests {

    private static final UUID TERM = UUID.randomUUID();

    private final Finding finding = finding(TERM);

    @Test
    void isSettledOnce() {
        finding.takeUp(UUID.randomUUID(), null);

        assertThat(finding.fate()).isEqualTo(FindingFate.TAKEN_UP);
        assertThatThrownBy(() -> finding.decline("Ei nyt")).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> finding.takeUp(UUID.randomUUID(), null)).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> finding.mergeInto(finding(TERM), "")).isInstanceOf(RuleViolated.class);
    }

    @Test
    void isNotDeclinedWithoutAReason() {
        assertThatThrownBy(() -> finding.decline(" ")).isInstanceOf(InvalidInput.class);

        assertThat(finding.fate()).isEqualTo(FindingFate.OPEN);
    }

    @Test
    void isMergedIntoAnotherOfItsTermThatIsNotMergedItself() {
        Finding other = finding(TERM);

        assertThatThrownBy(() -> finding.mergeInto(finding, "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> finding.mergeInto(finding(UUID.randomUUID()), ""))
                .isInstanceOf(InvalidInput.class);
        finding.mergeInto(other, "Sama asia");

        assertThat(finding.fate()).isEqualTo(FindingFate.MERGED);
        assertThatThrownBy(() -> other.mergeInto(finding, "")).isInstanceOf(InvalidInput.class);
    }

    private static Finding finding(UUID term) {
        return new Finding(UUID.randomUUID(), term, 1, FindingKind.LESSON, "Opittiin", new Made(Instant.EPOCH, null));
    }
}
