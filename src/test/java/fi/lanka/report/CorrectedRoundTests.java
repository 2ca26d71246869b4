package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.organisation.People;
import fi.lanka.report.published.ContentBlock;
import fi.lanka.support.ExampleTest;
import fi.lanka.text.Block;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExampleTest
class CorrectedRoundTests {

    @Autowired
    CorrectedRound corrected;

    @Autowired
    Reports reports;

    @Autowired
    Chapters chapters;

    @Autowired
    People people;

    @Test
    void aBlockThatNobodyTouchedShowsWhatTheCouncilSawAndAChangedOneDoesNot() {
        ReportHead correction = round(2);
        Block.Live population =
                chapters.around(people.actor("koordinaattori"), correction, "toimintaymparisto").stream()
                        .filter(chapter -> chapter.text() != null)
                        .flatMap(chapter -> chapter.text().live().stream())
                        .filter(block -> block.subject().equals("vakiluku"))
                        .findFirst()
                        .orElseThrow();
        Block.Live asTable = new Block.Live(population.id(), population.kind(), population.subject(), "taulukko");
        Block.Live anew = new Block.Live("a2b3c4d5e6", population.kind(), population.subject(), population.form());

        Map<String, ContentBlock> kept = corrected.untouched(correction, List.of(population));

        ContentBlock.Figure figure = (ContentBlock.Figure) kept.get(population.id());
        assertThat(figure.series().get(0).points())
                .extracting(ContentBlock.Point::year)
                .contains(2017)
                .doesNotContain(2021);
        assertThat(corrected.untouched(correction, List.of(asTable))).isEmpty();
        assertThat(corrected.untouched(correction, List.of(anew))).isEmpty();
        assertThat(corrected.untouched(round(1), List.of(population))).isEmpty();
    }

    private ReportHead round(int round) {
        return reports.knownTo(people.actor("koordinaattori")).stream()
                .filter(report -> report.slug().equals("laaja-2017-2021") && report.round() == round)
                .findFirst()
                .orElseThrow();
    }
}
