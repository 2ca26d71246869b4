package fi.lanka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedDayTests {

    @Test
    void readsADayAsPeopleTypeIt() {
        assertThat(TypedDay.read(" 1.2.2018 ")).contains(LocalDate.of(2018, 2, 1));
        assertThat(TypedDay.read("12.11.2018")).contains(LocalDate.of(2018, 11, 12));
        assertThat(TypedDay.write(LocalDate.of(2018, 2, 1))).isEqualTo("1.2.2018");
    }

    @Test
    void takesNothingThatIsNoDayOfOurTime() {
        for (String typed : List.of(
                "",
                "eilen",
                "31.2.2026",
                "1.13.2018",
                "1.1.18",
                "1.1.+9999999",
                "1.1.-5000",
                "1.1.0000",
                "1.1.9999",
                "2018-11-12")) {
            assertThat(TypedDay.read(typed)).as(typed).isEmpty();
        }
    }
}
