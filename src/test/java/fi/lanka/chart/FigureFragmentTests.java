package fi.lanka.chart;

import static fi.lanka.chart.ChartsTests.series;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The fragment renders without any request, as it must when a report is frozen. */
class FigureFragmentTests {

    static String html(Figure figure, Integer number) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
        engine.setTemplateEngineMessageSource(ChartsTests.messages());
        Map<String, Object> variables = new HashMap<>();
        variables.put("figure", figure);
        variables.put("number", number);
        return engine.process("chart/_figure", Set.of("figure"), new Context(ChartsTests.FINNISH, variables));
    }

    private static final Charts CHARTS = new Charts(ChartsTests.messages());

    @Test
    void showsTheDrawingItsSourceAndItsTable() {
        Figure figure = CHARTS.draw(
                ChartsTests.spec(
                        1,
                        2,
                        series(Role.MUNICIPALITY, "Hämeenlinna", 2013, "15.7", 2015, "16", 2017, "17.1"),
                        series(Role.COUNTRY, "Koko maa", 2013, "14.4", 2015, Status.NOT_COLLECTED, 2017, "15")),
                ChartsTests.FINNISH);
        Document page = Jsoup.parse(html(figure, 3));

        assertThat(page.select("figure.fig figcaption").text()).isEqualTo("Kuvio 3. Kiusaamista kokeneet, %");
        assertThat(page.select("figure.fig .drawing svg.chart[role=img]")).hasSize(2);
        assertThat(page.select(".drawing.wide svg, .drawing.slim svg")).hasSize(2);
        assertThat(page.select(".src").eachText()).contains("Lähde: THL, Kouluterveyskysely, CC BY 4.0");
        assertThat(page.select("details.chart-data summary").text()).isEqualTo("Luvut taulukkona");
        assertThat(page.select("th[scope=col]").eachText()).containsExactly("Alue", "2013", "2015", "2017");
        assertThat(page.select("th[scope=row]").eachText()).containsExactly("Hämeenlinna", "Koko maa");
        assertThat(page.select("td").eachText()).containsExactly("15,7", "16,0", "17,1", "14,4", "ei kerätty", "15,0");
        assertThat(page.select("[style], script")).isEmpty();
        assertThat(html(figure, null)).doesNotContain("Kuvio");
    }

    @Test
    void saysWhatIsMadeUpAndWhatIsEmpty() {
        ChartSpec example = new ChartSpec(
                "a",
                "Oma <mittari>",
                "",
                0,
                "",
                true,
                1,
                List.of(
                        series(Role.MUNICIPALITY, "Hämeenlinna", 2017, "1"),
                        series(Role.COUNTRY, "Koko maa", 2017, "2")));
        Document page = Jsoup.parse(html(CHARTS.small(example, ChartsTests.FINNISH), null));
        assertThat(page.select("figcaption").text()).isEqualTo("Oma <mittari>");
        assertThat(page.text())
                .contains("Esimerkki: luvut eivät ole todellisia.")
                .doesNotContain("Lähde");
        assertThat(page.select(".legend li").eachText()).containsExactly("Hämeenlinna", "Koko maa");

        ChartSpec empty = new ChartSpec("b", "Tyhjä", "%", 0, "", false, 1, List.of());
        Document nothing = Jsoup.parse(html(CHARTS.draw(empty, ChartsTests.FINNISH), null));
        assertThat(nothing.select("svg, table")).isEmpty();
        assertThat(nothing.text()).contains("Lukuja ei ole vielä.");
    }
}
