package fi.lanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.shared.LanguageDialect;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Each shared fragment once, on a page that only the tests have: what a screen reader is told, and what is shown again. */
class FragmentsTests {

    public record Option(String value, String label) {}

    public record Step(String state, List<Stop> stops) {}

    public record Stop(String label, String state, @Nullable String detail) {}

    public record Item(
            String href,
            String label,
            @Nullable String number,
            @Nullable String status,
            boolean current,
            int level) {}

    public record Row(@Nullable String name) {}

    public record ShowcaseForm(
            @Nullable String title,
            List<Row> rows,
            @Nullable String username,
            @Nullable String secret,
            @Nullable String day,
            @Nullable String text,
            @Nullable String board,
            @Nullable String confirmed,
            @Nullable String outcome,
            @Nullable List<String> boards) {}

    @Controller
    static class Showcase {

        @GetMapping("/showcase")
        String show(Model model) {
            model.addAttribute(
                    "form", new ShowcaseForm("", List.of(new Row("")), "", "", "", "", "", null, null, List.of()));
            return "showcase/fragments";
        }

        /** Nothing is ever right here. */
        @PostMapping("/showcase")
        String refuse(@ModelAttribute("form") ShowcaseForm form, BindingResult errors) {
            for (String field : FIELDS) {
                errors.rejectValue(field, "none", "Korjaa " + field + ".");
            }
            errors.reject("none", "Korjaa kaikki.");
            return "showcase/fragments";
        }

        @ModelAttribute("options")
        List<Option> options() {
            return List.of(new Option("sivistys", "Sivistyslautakunta"), new Option("sote", "Sosiaalilautakunta"));
        }

        @ModelAttribute("steps")
        List<Step> steps() {
            return List.of(
                    step("Kirjoittaminen", "done", null),
                    step("Lautakunnat", "returned", "18.9.2018"),
                    step("Vaikuttamistoimielin", "silent", null),
                    new Step(
                            "current",
                            List.of(
                                    new Stop("Sivistyslautakunta", "done", null),
                                    new Stop("Kaupunginhallitus", "current", "29.10.2018"))),
                    step("Kaupunginvaltuusto", "todo", null));
        }

        private static Step step(String label, String state, @Nullable String detail) {
            return new Step(state, List.of(new Stop(label, state, detail)));
        }

        @ModelAttribute("items")
        List<Item> items() {
            return List.of(
                    new Item("/1", "Toimintaympäristö", "1", "valmis", false, 1),
                    new Item("/2", "Hyvinvoinnin tila", "2", null, true, 1),
                    new Item("/2-1", "Lapset", null, null, false, 2));
        }
    }

    private static final List<String> FIELDS = List.of(
            "title", "rows[0].name", "username", "secret", "day", "text", "board", "confirmed", "outcome", "boards");

    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(new Showcase()),
            house -> house.setViewResolvers(templates()).build());

    private static ThymeleafViewResolver templates() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages);
        engine.setEnableSpringELCompiler(true);
        engine.addDialect(new LanguageDialect());
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    private Document fresh() {
        return parsed(
                mvc.get().uri("/showcase").locale(Locale.forLanguageTag("fi")).exchange());
    }

    private Document refused() {
        return parsed(mvc.post()
                .uri("/showcase")
                .locale(Locale.forLanguageTag("fi"))
                .param("title", "Liian <pitkä>")
                .param("rows[0].name", "Rivi")
                .param("username", "koordinaattori")
                .param("secret", "salainen-sana")
                .param("day", "32.13.2018")
                .param("text", "Ensimmäinen.\n\nToinen.")
                .param("board", "sote")
                .param("confirmed", "true")
                .param("outcome", "sote")
                .param("boards", "sivistys")
                .exchange());
    }

    private static Document parsed(MvcTestResult answer) {
        try {
            assertThat(answer).hasStatusOk();
            return Jsoup.parse(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The control, or the group of controls, that the field is. */
    private static Element control(Document page, String field) {
        Element control =
                page.select("[name=" + "\"" + field + "\"]:not([type=hidden])").first();
        assertThat(control).as(field).isNotNull();
        Element group = control.closest("fieldset");
        return group == null ? control : group;
    }

    @Test
    void namesEveryControl() {
        for (Document page : List.of(fresh(), refused())) {
            for (Element control : page.select("main input:not([type=hidden]), main select, main textarea")) {
                assertThat(page.select("label[for=\"" + control.id() + "\"]").text())
                        .as(control.outerHtml())
                        .isNotBlank();
            }
            assertThat(page.select("fieldset > legend").eachText()).containsExactly("Päätös", "Lautakunnat");
        }
    }

    @Test
    void givesNoIdTwice() {
        for (Document page : List.of(fresh(), refused())) {
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    @Test
    void tiesTheHintToItsField() {
        Document page = fresh();
        assertThat(described(page, "title")).isEqualTo("Lyhyt ja selvä.");
        assertThat(described(page, "text")).isEqualTo("Tyhjä rivi aloittaa kappaleen.");
        assertThat(described(page, "outcome")).isEqualTo("Valitse yksi.");
        assertThat(described(page, "day")).contains("12.11.2018");
        assertThat(control(page, "board").hasAttr("aria-describedby")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "rows[0].name",
                "username",
                "secret",
                "day",
                "text",
                "board",
                "confirmed",
                "outcome",
                "boards"
            })
    void saysAtTheFieldWhatIsWrongWithIt(String field) {
        Document page = refused();
        assertThat(control(page, field).attr("aria-invalid")).isEqualTo("true");
        assertThat(described(page, field)).contains("Virhe:", "Korjaa " + field + ".");
        assertThat(control(fresh(), field).hasAttr("aria-invalid")).isFalse();
    }

    private static String described(Document page, String field) {
        StringBuilder told = new StringBuilder();
        for (String id : control(page, field).attr("aria-describedby").split(" ", -1)) {
            Element part = page.getElementById(id);
            assertThat(part).as(field + " is described by " + id).isNotNull();
            told.append(part.text());
        }
        return told.toString();
    }

    @Test
    void gathersTheProblemsAtTheTopWithALinkToEachField() {
        Document page = refused();
        Element summary = page.select(".errors").first();
        assertThat(summary.attr("tabindex")).isEqualTo("-1");
        assertThat(summary.hasAttr("autofocus")).isTrue();
        assertThat(page.getElementById(summary.attr("aria-labelledby")).text()).isEqualTo("Tarkista nämä kohdat");
        assertThat(summary.select("li").eachText()).hasSize(FIELDS.size() + 1).contains("Korjaa kaikki.");
        for (Element link : summary.select("a")) {
            Element target = page.getElementById(link.attr("href").substring(1));
            assertThat(target).as(link.outerHtml()).isNotNull();
            assertThat(link.text()).isEqualTo("Korjaa " + target.attr("name") + ".");
        }
        assertThat(page.title()).isEqualTo("Virhe: Näyte – Lanka");
    }

    @Test
    void saysNothingOfErrorsWhereThereAreNone() {
        Document page = fresh();
        assertThat(page.title()).isEqualTo("Näyte – Lanka");
        assertThat(page.select(".errors, .ds-validation-message")).isEmpty();
    }

    @Test
    void showsAgainWhatWasTypedButNeverAPassword() {
        Document page = refused();
        assertThat(control(page, "title").val()).isEqualTo("Liian <pitkä>");
        assertThat(control(page, "rows[0].name").val()).isEqualTo("Rivi");
        assertThat(control(page, "day").val()).isEqualTo("32.13.2018");
        assertThat(control(page, "text").wholeText()).contains("Ensimmäinen.\n\nToinen.");
        assertThat(page.select("select[name=board] option[selected]").eachAttr("value"))
                .containsExactly("sote");
        assertThat(page.select("input[name=confirmed]").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=outcome][checked]").eachAttr("value"))
                .containsExactly("sote");
        assertThat(page.select("input[name=boards][checked]").eachAttr("value")).containsExactly("sivistys");
        assertThat(page.html()).doesNotContain("salainen-sana");
        assertThat(fresh().select("[checked]")).isEmpty();
    }

    @Test
    void showsAStateByShapeAndWord() {
        List<Element> tags = fresh().select("#tags .status");
        assertThat(tags).hasSize(5).allSatisfy(tag -> {
            assertThat(tag.select("svg[aria-hidden=true] > *")).hasSize(1);
            assertThat(tag.text()).isEqualTo("Tila " + tag.attr("data-color"));
        });
        assertThat(tags.stream().map(tag -> tag.select("svg").html())).doesNotHaveDuplicates();
    }

    @Test
    void tellsEachStepsStateInWords() {
        Document page = fresh();
        assertThat(page.select(".steps li").eachText())
                .satisfiesExactly(
                        step -> assertThat(step).contains("Kirjoittaminen", "valmis"),
                        step -> assertThat(step).contains("Lautakunnat", "palautettu", "18.9.2018"),
                        step -> assertThat(step).contains("Vaikuttamistoimielin", "ei vastausta"),
                        step -> assertThat(step)
                                .contains("Sivistyslautakunta valmis", "Kaupunginhallitus nyt vuorossa"),
                        step -> assertThat(step).contains("Kaupunginvaltuusto", "tulossa"));
        assertThat(page.select(".steps .ds-tag").eachText())
                .as("bodies of one step are told apart by more than a hidden word")
                .containsExactly("valmis", "nyt vuorossa");
        assertThat(page.select(".steps [aria-current=step]").text()).contains("Kaupunginhallitus");
    }

    @Test
    void marksThePageThatIsOpenInTheSideNavigation() {
        Document page = fresh();
        assertThat(page.select(".side").attr("aria-label")).isEqualTo("Luvut");
        assertThat(page.select(".side [aria-current=page]").text()).isEqualTo("2 Hyvinvoinnin tila");
        assertThat(page.select(".side li").eachText())
                .containsExactly("1 Toimintaympäristö valmis", "2 Hyvinvoinnin tila", "Lapset");
    }
}
