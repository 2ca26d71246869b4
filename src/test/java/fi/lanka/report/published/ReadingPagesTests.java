package fi.lanka.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.chart.Charts;
import fi.lanka.report.published.ReadingView.ChapterView;
import fi.lanka.report.published.ReportContent.ChapterContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ReadingPagesTests {

    private static final Locale FINNISH = Locale.forLanguageTag("fi");

    private int blocks;

    @Test
    void numberChartsAndTablesApartThroughTheWholeDocument() {
        ReadingView view = view(
                chapter(Part.PART_I, "1", figure("kuvio"), figure("taulukko")),
                chapter(Part.PART_II, "2", figure("kuvio"), plan(), figure("luku")));

        assertThat(view.parts().get(0).chapters().get(0).segments())
                .satisfiesExactly(
                        first -> assertThat(((Segment.Drawn) first).number()).isEqualTo(1),
                        second -> assertThat(((Segment.Tabled) second).number()).isEqualTo(1));
        assertThat(view.parts().get(1).chapters().get(0).segments())
                .satisfiesExactly(
                        first -> assertThat(((Segment.Drawn) first).number()).isEqualTo(2),
                        second -> assertThat(((Segment.Plan) second).number()).isEqualTo(2),
                        third -> assertThat(third).isInstanceOf(Segment.Newest.class));
    }

    @Test
    void keepTheItemsOfAListTogether() {
        ChapterView chapter =
                only(prose("item", "level", 1, "ordered", false), prose("item", "level", 1, "ordered", false));

        assertThat(chapter.segments())
                .singleElement()
                .isInstanceOfSatisfying(
                        Segment.Prose.class, prose -> assertThat(prose.html()).containsOnlyOnce("<ul>"));
    }

    @Test
    void sinkTheHeadingsOfATextUnderItsChapters() {
        ContentBlock heading = prose("heading", "level", 2);

        assertThat(html(chapter(Part.FRONT, null, heading))).contains("<h3");
        assertThat(html(chapter(Part.PART_I, "1", heading))).contains("<h4");
        assertThat(html(chapter(Part.PART_I, "1.2", heading))).contains("<h5");
    }

    @Test
    void sayTheNewestFigureInASentence() {
        Segment.Newest newest = (Segment.Newest) only(figure("luku")).segments().get(0);

        assertThat(newest.area()).isEqualTo("Kunta");
        assertThat(newest.value()).isEqualTo("1\u00A0234,5\u00A0%");
        assertThat(newest.year()).isEqualTo("2017");
    }

    @Test
    void tellWhatWasReturnedAndWhoSaidNothing() {
        LocalDate day = LocalDate.of(2018, 9, 3);
        List<StepFact> way = List.of(
                step(2, 1, "Lautakunta", "SILENT", null, null),
                step(1, 1, "Johtoryhmä", "ANSWERED", "RETURNED", day),
                step(2, 2, "Valtuusto", "WAITING", null, null));
        ReadingView view = view(way, chapter(Part.PART_III, "8", new ContentBlock.Way(id())));
        Segment.Way told =
                (Segment.Way) view.parts().get(0).chapters().get(0).segments().get(0);

        assertThat(told.laps()).extracting(Segment.Lap::number).containsExactly(1, 2);
        assertThat(told.laps().get(0).steps())
                .extracting(Segment.Step::fact, Segment.Step::decidedOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("RETURNED", "3.9.2018"));
        assertThat(told.laps().get(1).steps())
                .extracting(Segment.Step::body, Segment.Step::fact)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Lautakunta", "SILENT"),
                        org.assertj.core.groups.Tuple.tuple("Valtuusto", "WAITING"));
    }

    @Test
    void showWhatWasTypedWhereTheThingIsGone() {
        assertThat(only(new ContentBlock.Gone(id(), "[[indikaattori 1]]")).segments())
                .containsExactly(new Segment.Gone("b000000001", "[[indikaattori 1]]"));
    }

    @Test
    void leaveOutPartsWithoutChapters() {
        assertThat(view(chapter(Part.PART_II, "5")).parts())
                .extracting(ReadingView.PartView::part)
                .containsExactly(Part.PART_II);
    }

    private ChapterView only(ContentBlock... content) {
        return view(chapter(Part.PART_I, "1", content))
                .parts()
                .get(0)
                .chapters()
                .get(0);
    }

    private String html(ChapterContent chapter) {
        return ((Segment.Prose) view(chapter)
                        .parts()
                        .get(0)
                        .chapters()
                        .get(0)
                        .segments()
                        .get(0))
                .html();
    }

    private ReadingView view(ChapterContent... chapters) {
        return view(List.of(), chapters);
    }

    private ReadingView view(List<StepFact> way, ChapterContent... chapters) {
        ReportContent content = new ReportContent(
                1, "EXTENSIVE", "Kertomus", "Kunta", "2017–2021", null, "fi", false, null, List.of(chapters));
        ReadingView[] view = new ReadingView[1];
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(MessageSourceAutoConfiguration.class))
                .withBean(Charts.class)
                .withBean(ReadingPages.class)
                .run(house -> view[0] = house.getBean(ReadingPages.class).view(content, way));
        return view[0];
    }

    private static ChapterContent chapter(Part part, @Nullable String number, ContentBlock... content) {
        return new ChapterContent("luku", part, number, "Luku", List.of(content));
    }

    private ContentBlock.Prose prose(String type, Object... more) {
        String id = id();
        Map<String, Object> block = new java.util.HashMap<>(Map.of("id", id, "type", type, "inline", "Teksti"));
        for (int i = 0; i < more.length; i += 2) {
            block.put((String) more[i], more[i + 1]);
        }
        return new ContentBlock.Prose(id, block);
    }

    private ContentBlock.Figure figure(String form) {
        return new ContentBlock.Figure(
                id(),
                form,
                "127",
                "Indikaattori",
                "%",
                1,
                "NEITHER",
                1,
                "",
                false,
                List.of(
                        new ContentBlock.Series(
                                "COUNTRY", "Koko maa", List.of(new ContentBlock.Point(2018, "2018", "1.0", "VALUE"))),
                        new ContentBlock.Series(
                                "MUNICIPALITY",
                                "Kunta",
                                List.of(
                                        new ContentBlock.Point(2016, "2016", "1.0", "VALUE"),
                                        new ContentBlock.Point(2017, "2017", "1234.5", "VALUE"),
                                        new ContentBlock.Point(2018, "2018", null, "SUPPRESSED")))));
    }

    private ContentBlock.PlanTable plan() {
        return new ContentBlock.PlanTable(id(), "", List.of());
    }

    private static StepFact step(
            int lap, int ordinal, String body, String state, @Nullable String outcome, @Nullable LocalDate decidedOn) {
        return new StepFact(
                lap, ordinal, body, "BOARD", "STATEMENT", state, 1, null, null, decidedOn, null, null, outcome, null);
    }

    private String id() {
        return String.format("b%09d", ++blocks);
    }
}
