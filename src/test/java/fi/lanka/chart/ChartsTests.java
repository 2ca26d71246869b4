package fi.lanka.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.xml.sax.InputSource;

class ChartsTests {

    static final Locale FINNISH = Locale.forLanguageTag("fi");

    private final Charts charts = new Charts(messages());

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/chart");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Series series(Role role, String name, Object... yearsAndValues) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < yearsAndValues.length; i += 2) {
            int year = (Integer) yearsAndValues[i];
            Object value = yearsAndValues[i + 1];
            points.add(
                    value instanceof Status status
                            ? new Point(year, String.valueOf(year), null, status)
                            : Point.of(year, new BigDecimal((String) value)));
        }
        return new Series(role, name, points);
    }

    static ChartSpec spec(int decimals, int rhythm, Series... series) {
        return new ChartSpec(
                "kuvio-127",
                "Kiusaamista kokeneet",
                "%",
                decimals,
                "THL, Kouluterveyskysely, CC BY 4.0",
                false,
                rhythm,
                List.of(series));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static int lines(Figure figure) {
        return count(svg(figure), "stroke-width=\"3\"");
    }

    private static int circles(Figure figure) {
        return count(svg(figure), "<circle");
    }

    private static String svg(Figure figure) {
        String svg = figure.svg();
        assertThat(svg).isNotNull();
        return svg;
    }

    private static org.w3c.dom.Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void breaksTheLineWhereAYearIsMissing() {
        Figure figure = charts.draw(
                spec(
                        1,
                        1,
                        series(Role.MUNICIPALITY, "Hämeenlinna", 2013, "15.7", 2014, "16", 2016, "17", 2017, "17.1")),
                FINNISH);
        assertThat(lines(figure)).isEqualTo(2);
        assertThat(circles(figure)).isEqualTo(4);
        assertThat(figure.notes()).contains("Viiva katkeaa, kun vuodelta ei ole lukua.");
    }

    @Test
    void breaksTheLineWhereAFigureMayNotBeTold() {
        Figure figure = charts.draw(
                spec(
                        1,
                        1,
                        series(
                                Role.MUNICIPALITY,
                                "Hämeenlinna",
                                2013,
                                "15.7",
                                2014,
                                "16",
                                2015,
                                Status.SUPPRESSED,
                                2016,
                                "17",
                                2017,
                                "17.1")),
                FINNISH);
        assertThat(lines(figure)).isEqualTo(2);
        assertThat(figure.rows().get(0).cells()).containsExactly("15,7", "16,0", "salattu", "17,0", "17,1");
    }

    @Test
    void keepsTheLineOfASurveyOfEverySecondYearWhole() {
        Series everySecond = series(Role.MUNICIPALITY, "Hämeenlinna", 2013, "15.7", 2015, "16", 2017, "17.1");
        assertThat(lines(charts.draw(spec(1, 2, everySecond), FINNISH))).isEqualTo(1);
        assertThat(charts.draw(spec(1, 2, everySecond), FINNISH).notes()).isEmpty();
        assertThat(lines(charts.draw(spec(1, 1, everySecond), FINNISH))).isZero();
    }

    @Test
    void breaksTheLineOfEverySecondYearWhereASurveyWasLeftOut() {
        Series series = series(Role.MUNICIPALITY, "Hämeenlinna", 2011, "15", 2013, "15.7", 2017, "16", 2019, "17.1");
        assertThat(lines(charts.draw(spec(1, 2, series), FINNISH))).isEqualTo(2);
    }

    @Test
    void drawsZeroAsAFigure() {
        Figure figure = charts.draw(
                spec(0, 1, series(Role.MUNICIPALITY, "Hämeenlinna", 2015, "0", 2016, "0", 2017, "0")), FINNISH);
        assertThat(lines(figure)).isEqualTo(1);
        assertThat(figure.rows().get(0).cells()).containsExactly("0", "0", "0");
        assertThat(figure.summary()).isEqualTo("Hämeenlinna: 0\u00A0% (2015), 0\u00A0% (2017).");
    }

    @Test
    void drawsNegativeFiguresBelowALineAtZero() {
        Figure figure = charts.draw(
                spec(0, 1, series(Role.MUNICIPALITY, "Hämeenlinna", 2015, "-120", 2016, "40", 2017, "-1300")), FINNISH);
        assertThat(svg(figure)).contains(">\u22121\u00A0000<").contains(">0<").doesNotContain(">-1");
        assertThat(figure.rows().get(0).cells()).containsExactly("\u2212120", "40", "\u22121\u00A0300");
    }

    @Test
    void marksASingleFigure() {
        Figure figure = charts.draw(spec(1, 1, series(Role.MUNICIPALITY, "Hämeenlinna", 2017, "17.1")), FINNISH);
        assertThat(lines(figure)).isZero();
        assertThat(circles(figure)).isEqualTo(1);
        assertThat(figure.summary()).isEqualTo("Hämeenlinna: 17,1\u00A0% (2017).");
    }

    @Test
    void saysInsteadOfDrawingWhereThereAreNoFigures() {
        Figure none = charts.draw(spec(1, 1), FINNISH);
        assertThat(none.drawn()).isFalse();
        assertThat(none.summary()).isEqualTo("Lukuja ei ole vielä.");

        Figure gaps = charts.draw(
                spec(
                        1,
                        1,
                        series(Role.MUNICIPALITY, "Hämeenlinna", 2016, Status.NOT_COLLECTED, 2017, Status.SUPPRESSED)),
                FINNISH);
        assertThat(gaps.svg()).isNull();
        assertThat(gaps.rows().get(0).cells()).containsExactly("ei kerätty", "salattu");
    }

    @Test
    void tellsWhyAFigureIsMissing() {
        Figure figure = charts.draw(
                spec(
                        1,
                        1,
                        series(
                                Role.MUNICIPALITY,
                                "Hämeenlinna",
                                2014,
                                "0",
                                2015,
                                Status.SUPPRESSED,
                                2016,
                                Status.NOT_APPLICABLE,
                                2017,
                                Status.NOT_COLLECTED),
                        series(Role.COUNTRY, "Koko maa", 2018, "4")),
                FINNISH);
        assertThat(figure.years()).containsExactly("2014", "2015", "2016", "2017", "2018");
        assertThat(figure.rows().get(0).cells()).containsExactly("0,0", "salattu", "–", "ei kerätty", "ei tietoa");
        assertThat(figure.notes()).anyMatch(note -> note.startsWith("Salattu:")).anyMatch(note -> note.startsWith("–"));
    }

    @Test
    void showsAPreliminaryFigureHollowAndStarred() {
        Series series = new Series(
                Role.MUNICIPALITY,
                "Hämeenlinna",
                List.of(
                        Point.of(2016, new BigDecimal("16")),
                        new Point(2017, "2017", new BigDecimal("17.1"), Status.PRELIMINARY)));
        Figure figure = charts.draw(spec(1, 1, series), FINNISH);
        assertThat(count(svg(figure), "fill=\"#fff\"")).isEqualTo(1);
        assertThat(figure.rows().get(0).cells()).containsExactly("16,0", "17,1*");
        assertThat(figure.notes()).anyMatch(note -> note.startsWith("* Ennakkotieto"));
    }

    @Test
    void refusesAValueThatMayNotBeShown() {
        assertThatThrownBy(() -> new Point(2017, "2017", BigDecimal.ONE, Status.SUPPRESSED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beginsTheScaleOfAPopulationNearItAndSaysSo() {
        Figure figure = charts.draw(
                new ChartSpec(
                        "vaki",
                        "Väkiluku",
                        "",
                        0,
                        "Tilastokeskus",
                        false,
                        1,
                        List.of(series(Role.MUNICIPALITY, "Hämeenlinna", 2015, "68011", 2016, "67850", 2017, "67662"))),
                FINNISH);
        assertThat(figure.notes()).containsExactly("Asteikko ei ala nollasta vaan luvusta 67\u00A0600.");
        assertThat(svg(figure)).contains(">67\u00A0600<").doesNotContain(">0<");
    }

    @Test
    void beginsTheScaleAtZeroOtherwise() {
        Figure figure =
                charts.draw(spec(1, 1, series(Role.MUNICIPALITY, "Hämeenlinna", 2016, "16.1", 2017, "16.4")), FINNISH);
        assertThat(svg(figure)).contains(">0<");
        assertThat(figure.notes()).isEmpty();
    }

    @Test
    void describesWhatTheDrawingShowsAndHidesItsStrokes() throws Exception {
        Figure figure = charts.draw(
                spec(
                        1,
                        2,
                        series(Role.COUNTRY, "Koko maa", 2013, "14.4", 2017, "15"),
                        series(Role.MUNICIPALITY, "Hämeenlinna", 2013, "15.7", 2015, "16", 2017, "17.1")),
                FINNISH);
        assertThat(figure.summary())
                .isEqualTo(
                        "Hämeenlinna: 15,7\u00A0% (2013), 17,1\u00A0% (2017). Koko maa: 14,4\u00A0% (2013), 15,0\u00A0% (2017).");
        org.w3c.dom.Element root = parsed(svg(figure)).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("kuvio-127-title kuvio-127-desc");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(figure.summary());
        assertThat(((org.w3c.dom.Element) root.getElementsByTagName("g").item(0)).getAttribute("aria-hidden"))
                .isEqualTo("true");
        assertThat(figure.rows()).extracting(Figure.Row::name).containsExactly("Hämeenlinna", "Koko maa");
    }

    @Test
    void escapesWhatOthersNamed() throws Exception {
        String evil = "</title><script>alert(1)</script>\" onload=\"x & y\u0000";
        ChartSpec spec = new ChartSpec(
                "a",
                evil,
                "\"><img src=x>",
                1,
                evil,
                false,
                1,
                List.of(series(Role.MUNICIPALITY, evil, 2016, "1", 2017, "2")));
        for (Figure figure : List.of(charts.draw(spec, FINNISH), charts.small(spec, FINNISH))) {
            assertThat(svg(figure))
                    .doesNotContain("<script")
                    .doesNotContain("<img")
                    .doesNotContain("\u0000");
            assertThat(parsed(svg(figure)).getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(evil.replace("\u0000", ""));
        }
        assertThatThrownBy(() -> new ChartSpec("a\" onload=\"x", "", "", 0, "", false, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usesNothingThatAStrictPolicyForbidsAndWholeSizes() {
        Series series = series(Role.MUNICIPALITY, "Hämeenlinna", 2013, "15.7", 2015, "16", 2017, "17.1");
        assertThat(svg(charts.draw(spec(1, 2, series), FINNISH)))
                .contains("width=\"720\" height=\"300\"")
                .doesNotContain("style")
                .doesNotContain("script")
                .doesNotContain("NaN");
        assertThat(svg(charts.small(spec(1, 2, series), FINNISH))).contains("width=\"320\" height=\"190\"");
    }

    /** The words of a drawing of 720 px would be 5 px high on a telephone. */
    @Test
    void drawsTheSameLinesAgainForANarrowScreen() throws Exception {
        Series series = series(Role.MUNICIPALITY, "Hämeenlinna", 2013, "15.7", 2015, "16", 2017, "17.1");
        Figure figure = charts.draw(spec(1, 2, series), FINNISH);

        assertThat(figure.narrow()).contains("width=\"320\"", "17,1").contains(figure.summary());
        assertThat(ids(Objects.requireNonNull(figure.narrow())))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(ids(svg(figure)));
        assertThat(charts.small(spec(1, 2, series), FINNISH).narrow()).isNull();
    }

    private static List<String> ids(String svg) throws Exception {
        var named = parsed(svg).getElementsByTagName("*");
        return IntStream.range(0, named.getLength())
                .mapToObj(at -> ((org.w3c.dom.Element) named.item(at)).getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    @Test
    void drawsTheSameBytesEachTime() {
        ChartSpec spec = spec(1, 2, series(Role.MUNICIPALITY, "Hämeenlinna", 2013, "15.7", 2015, "16", 2017, "17.1"));
        assertThat(charts.draw(spec, FINNISH)).isEqualTo(charts.draw(spec, FINNISH));
    }

    @Test
    void drawsFourAreasAndTellsOfTheOthers() {
        Figure figure = charts.small(
                spec(
                        1,
                        1,
                        series(Role.MUNICIPALITY, "Hämeenlinna", 2016, "16", 2017, "17"),
                        series(Role.REGION, "Kanta-Häme", 2016, "15", 2017, "16"),
                        series(Role.PEERS, "Lahti", 2016, "14", 2017, "15"),
                        series(Role.PEERS, "Kouvola", 2016, "13", 2017, "14"),
                        series(Role.PEERS, "Salo", 2016, "12", 2017, "13")),
                FINNISH);
        assertThat(figure.legend())
                .extracting(Figure.LegendEntry::name)
                .containsExactly("Hämeenlinna", "Kanta-Häme", "Lahti", "Kouvola");
        assertThat(figure.legend()).extracting(Figure.LegendEntry::svg).doesNotHaveDuplicates();
        assertThat(figure.rows()).hasSize(5);
        assertThat(figure.notes()).contains("Kuviossa on neljä aluetta. Vain taulukossa: Salo.");
    }

    @Test
    void labelsYearsAsDenselyAsThereIsRoom() {
        List<Object> years = new ArrayList<>();
        for (int year = 1990; year <= 2021; year++) {
            years.add(year);
            years.add("1" + year % 10);
        }
        Figure figure = charts.draw(spec(0, 1, series(Role.MUNICIPALITY, "Hämeenlinna", years.toArray())), FINNISH);
        assertThat(svg(figure)).contains(">2021<").doesNotContain(">2020<");
        assertThat(count(svg(figure), "text-anchor=\"middle\"")).isBetween(6, 12);
        assertThat(figure.years()).hasSize(32);
    }
}
