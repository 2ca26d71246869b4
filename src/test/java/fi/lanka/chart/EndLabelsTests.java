package fi.lanka.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EndLabelsTests {

    @Test
    void staysBesideTheLineWhereThereIsRoom() {
        List<EndLabels.Label> wanted = List.of(new EndLabels.Label(0, 50), new EndLabels.Label(1, 100));
        assertThat(EndLabels.apart(wanted, 16, 10, 200)).isEqualTo(wanted);
    }

    @Test
    void movesApartInTheOrderOfTheLines() {
        List<EndLabels.Label> placed = EndLabels.apart(
                List.of(new EndLabels.Label(0, 52), new EndLabels.Label(1, 50), new EndLabels.Label(2, 51)),
                16,
                10,
                200);
        assertThat(placed).extracting(EndLabels.Label::line).containsExactly(1, 2, 0);
        assertThat(placed).extracting(EndLabels.Label::y).containsExactly(35.0, 51.0, 67.0);
    }

    @Test
    void staysInsideTheDrawing() {
        List<EndLabels.Label> placed =
                EndLabels.apart(List.of(new EndLabels.Label(0, 199), new EndLabels.Label(1, 200)), 16, 10, 200);
        assertThat(placed).extracting(EndLabels.Label::y).containsExactly(184.0, 200.0);
    }
}
