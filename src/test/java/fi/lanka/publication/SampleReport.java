package fi.lanka.publication;

import fi.lanka.report.published.ApprovedReport;
import fi.lanka.report.published.ContentBlock;
import fi.lanka.report.published.ContentBlock.Action;
import fi.lanka.report.published.ContentBlock.Figure;
import fi.lanka.report.published.ContentBlock.Finding;
import fi.lanka.report.published.ContentBlock.Findings;
import fi.lanka.report.published.ContentBlock.Goal;
import fi.lanka.report.published.ContentBlock.Gone;
import fi.lanka.report.published.ContentBlock.Objective;
import fi.lanka.report.published.ContentBlock.PlanTable;
import fi.lanka.report.published.ContentBlock.Point;
import fi.lanka.report.published.ContentBlock.Prose;
import fi.lanka.report.published.ContentBlock.Series;
import fi.lanka.report.published.ContentBlock.Target;
import fi.lanka.report.published.ContentBlock.Way;
import fi.lanka.report.published.Part;
import fi.lanka.report.published.ReportContent;
import fi.lanka.report.published.ReportContent.ChapterContent;
import fi.lanka.report.published.StepFact;
import fi.lanka.text.CanonicalJson;
import fi.lanka.text.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A report with everything that a report can hold, approved by the council of 12.11.2018. Its figures are made up. */
final class SampleReport {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private int blocks;

    static ApprovedReport approved() {
        return approved("laaja-2017-2021", 1, LocalDate.of(2021, 5, 31));
    }

    static ApprovedReport approved(String slug, int round, LocalDate termEndsOn) {
        return approved(UUID.randomUUID(), slug, round, termEndsOn, new SampleReport().content(true), way());
    }

    static ApprovedReport approved(
            UUID report, String slug, int round, LocalDate termEndsOn, ReportContent content, List<StepFact> way) {
        byte[] version = CanonicalJson.bytes(JSON.convertValue(content, new TypeReference<Map<String, Object>>() {}));
        byte[] chain = CanonicalJson.bytes(Map.of("format", 1, "steps", way.size()));
        return new ApprovedReport(
                report,
                slug,
                round,
                content.changeNote(),
                "fi",
                content.title(),
                content.term(),
                termEndsOn,
                3,
                version,
                Sha256.hex(version),
                content,
                way,
                chain,
                Sha256.hex(chain),
                LocalDate.of(2018, 11, 12));
    }

    /** A round that corrects the one before it. */
    static ApprovedReport corrected(String slug, int round, LocalDate termEndsOn, String changeNote) {
        ReportContent plain = new SampleReport().content(true);
        return approved(
                UUID.randomUUID(),
                slug,
                round,
                termEndsOn,
                new ReportContent(
                        plain.format(),
                        plain.kind(),
                        plain.title(),
                        plain.municipality(),
                        plain.term(),
                        plain.evaluatedTerm(),
                        plain.language(),
                        plain.example(),
                        changeNote,
                        plain.chapters()),
                way());
    }

    /** The same, approved on another day. */
    static ApprovedReport approvedOn(LocalDate day, ApprovedReport report) {
        return new ApprovedReport(
                report.report(),
                report.slug(),
                report.round(),
                report.changeNote(),
                report.language(),
                report.title(),
                report.term(),
                report.termEndsOn(),
                report.versionNumber(),
                report.versionBytes(),
                report.versionSha256(),
                report.content(),
                report.way(),
                report.approvalBytes(),
                report.approvalSha256(),
                day);
    }

    /** One of many: of that kind and that term, with the same words. */
    static ApprovedReport of(String kind, String slug, String term, LocalDate termEndsOn) {
        ReportContent plain = new SampleReport().content(true);
        return approved(
                UUID.randomUUID(),
                slug,
                1,
                termEndsOn,
                new ReportContent(
                        plain.format(),
                        kind,
                        kind + " " + slug,
                        plain.municipality(),
                        term,
                        null,
                        plain.language(),
                        plain.example(),
                        null,
                        plain.chapters()),
                way());
    }

    static ReportContent content() {
        return new SampleReport().content(true);
    }

    private ReportContent content(boolean example) {
        List<ChapterContent> chapters = new ArrayList<>();
        chapters.add(chapter(
                "keskeiset-havainnot",
                Part.FRONT,
                null,
                "Keskeiset havainnot",
                item("Koulutuksen ulkopuolelle jääneiden nuorten osuus on laskenut koko maan tasolle."),
                item("Yläkoululaisten liikunta on lisääntynyt, mutta yksinäisyyttä koetaan aiempaa useammin."),
                item("Toimenpiteistä kaksi kolmesta toteutui. <strong>Kesken jäi pyöräteiden jatkaminen</strong>.")));
        chapters.add(chapter(
                "vastuutaho",
                Part.FRONT,
                null,
                "Vastuutaho ja laatijat",
                paragraph("Kertomuksen on laatinut hyvinvointityöryhmä yhdessä toimialojen kanssa.")));
        chapters.add(chapter(
                "toimintaymparisto",
                Part.PART_I,
                "1",
                "Toimintaympäristö",
                paragraph("Kaupungissa asuu noin 67 600 asukasta. Väestö ikääntyy, ja lapsia syntyy aiempaa vähemmän. "
                        + "Pitkät välimatkat pitäjien ja keskustan välillä näkyvät palvelujen käytössä; asiasta kertoo "
                        + "tarkemmin <a href=\"https://example.org/tilastot\">tilastopalvelu</a>."),
                heading(2, "Väestö pitäjittäin"),
                paragraph("Väkiluku on kasvanut keskustan tuntumassa ja vähentynyt muualla."),
                table()));
        chapters.add(chapter(
                "indikaattorit",
                Part.PART_I,
                "2",
                "Hyvinvointi indikaattorien ja muun tiedon valossa",
                paragraph("Nuorten hyvinvointia kuvataan kahdella indikaattorilla."),
                figure("kuvio", "Kiusaamista kokeneet, 8. ja 9. luokka", 2),
                paragraph("Osuus on kasvanut vuodesta 2013, mutta ero koko maahan on pieni."),
                figure("taulukko", "Koulutuksen ulkopuolelle jääneet, 17–24-vuotiaat", 1),
                figure("luku", "Liikuntaa harrastavat, 4. luokka", 2),
                new Gone(id(), "[[indikaattori 9999 | kuvio]]")));
        chapters.add(chapter(
                "arviointi",
                Part.PART_I,
                "3",
                "Hyvinvointitiedon ja toteutuneiden toimenpiteiden arviointi",
                quote("Harrastuksiin pääsee, kun joku on vastassa ovella."),
                paragraph("Näin arvioi nuorisovaltuusto.")));
        chapters.add(chapter(
                "opit",
                Part.PART_I,
                "4",
                "Keskeiset opit ja evästykset",
                paragraph("Päättyneeltä kaudelta jäi kolme oppia."),
                findings()));
        chapters.add(chapter(
                "painopisteet",
                Part.PART_II,
                "5",
                "Kuntastrategian painopisteet ja linjaukset",
                paragraph("Strategia on hyväksytty vuonna 2017.")));
        chapters.add(chapter(
                "ohjelmat",
                Part.PART_II,
                "6",
                "Hyvinvointia tukevat ohjelmat ja suunnitelmat",
                paragraph("Ohjelmat on koottu alle.")));
        chapters.add(
                chapter("ohjelmat-lapset", Part.PART_II, "6.1", "Lapset ja nuoret", paragraph("Oma suunnitelmansa.")));
        chapters.add(chapter("suunnitelma", Part.PART_II, "7", "Hyvinvointisuunnitelma", plan()));
        chapters.add(chapter(
                "kasittely",
                Part.PART_III,
                "8",
                "Kertomuksen käsittely",
                paragraph("Kertomus kulki näin."),
                new Way(id())));
        return new ReportContent(
                1,
                "EXTENSIVE",
                "Hämeenlinnan laaja hyvinvointikertomus 2017–2021",
                "Hämeenlinna",
                "2017–2021",
                "2013–2017",
                "fi",
                example,
                null,
                chapters);
    }

    static List<StepFact> way() {
        LocalDate day = LocalDate.of(2018, 6, 4);
        return List.of(
                step(
                        1,
                        1,
                        "Hyvinvointityöryhmä",
                        "WORKING_GROUP",
                        "PREPARATION",
                        1,
                        day,
                        null,
                        null,
                        "PROPOSED_ONWARD",
                        ""),
                step(
                        1,
                        2,
                        "Johtoryhmä",
                        "MANAGEMENT_TEAM",
                        "PREPARATION",
                        1,
                        day.plusDays(14),
                        null,
                        null,
                        "RETURNED",
                        "Johtoryhmä palauttaa kertomuksen valmisteluun, jotta voimavarat kirjataan jokaiseen toimenpiteeseen."),
                step(
                        2,
                        1,
                        "Johtoryhmä",
                        "MANAGEMENT_TEAM",
                        "PREPARATION",
                        2,
                        day.plusDays(80),
                        null,
                        null,
                        "PROPOSED_ONWARD",
                        ""),
                step(
                        2,
                        2,
                        "Sivistys- ja hyvinvointilautakunta",
                        "BOARD",
                        "STATEMENT",
                        2,
                        day.plusDays(100),
                        74,
                        "HML/1234/2018",
                        "STATED",
                        "Lautakunta pitää kertomusta selkeänä ja esittää, että pitäjien nuorten matkat otetaan huomioon."),
                new StepFact(
                        2,
                        2,
                        "Kaupunkirakennelautakunta",
                        "BOARD",
                        "STATEMENT",
                        "SILENT",
                        2,
                        day.plusDays(81),
                        LocalDate.of(2018, 9, 30),
                        null,
                        null,
                        null,
                        null,
                        null),
                step(
                        2,
                        3,
                        "Kaupunginhallitus",
                        "EXECUTIVE",
                        "DECISION",
                        3,
                        LocalDate.of(2018, 10, 29),
                        null,
                        "HML/1234/2018",
                        "PROPOSED_ONWARD",
                        "Kaupunginhallitus esittää valtuustolle, että se hyväksyy kertomuksen."),
                step(
                        2,
                        4,
                        "Kaupunginvaltuusto",
                        "COUNCIL",
                        "DECISION",
                        3,
                        LocalDate.of(2018, 11, 12),
                        98,
                        "HML/1234/2018",
                        "APPROVED",
                        "Valtuusto hyväksyi kaupunginhallituksen esityksen."));
    }

    private static StepFact step(
            int lap,
            int ordinal,
            String body,
            String kind,
            String purpose,
            int version,
            LocalDate decidedOn,
            @Nullable Integer section,
            @Nullable String caseNumber,
            String outcome,
            String wording) {
        return new StepFact(
                lap,
                ordinal,
                body,
                kind,
                purpose,
                "ANSWERED",
                version,
                decidedOn.minusDays(14),
                decidedOn,
                decidedOn,
                section,
                caseNumber,
                outcome,
                wording);
    }

    private Figure figure(String form, String name, int rhythm) {
        return new Figure(
                id(),
                form,
                "127",
                name,
                "%",
                1,
                "LESS_IS_BETTER",
                rhythm,
                "THL, Kouluterveyskysely",
                "taulukko".equals(form),
                List.of(
                        series("MUNICIPALITY", "Hämeenlinna", rhythm, "15.7", "16.1", "17.1"),
                        series("REGION", "Kanta-Häme", rhythm, "16.3", "16.9", "17.2"),
                        series("COUNTRY", "Koko maa", rhythm, "14.4", "14.8", "15.7")));
    }

    private static Series series(String role, String area, int rhythm, String... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int year = 2013 + i * rhythm;
            points.add(new Point(year, String.valueOf(year), values[i], "VALUE"));
        }
        points.add(new Point(
                2013 + values.length * rhythm, String.valueOf(2013 + values.length * rhythm), null, "SUPPRESSED"));
        return new Series(role, area, points);
    }

    private PlanTable plan() {
        return new PlanTable(
                id(),
                "Lautakuntien tavoitteet päämäärittäin",
                List.of(
                        new Goal(
                                "Elinvoimainen ja hyvinvoiva kaupunki",
                                List.of(new Objective(
                                        "Jokaisella lapsella on harrastus",
                                        "Lasten ja nuorten osallisuus vahvistuu",
                                        "Sivistys- ja hyvinvointilautakunta",
                                        "Joka viides yläkoululainen ei harrasta mitään, ja pitäjistä harrastuksiin on pitkä matka.",
                                        false,
                                        List.of(
                                                new Action(
                                                        "Harrastuspassi kaikille viidesluokkalaisille",
                                                        "Nuorisopalvelut",
                                                        "Urheiluseurat, seurakunta",
                                                        2018,
                                                        2021,
                                                        "40 000 € vuodessa",
                                                        "5.-luokkalaiset",
                                                        "IN_PROGRESS",
                                                        2018,
                                                        "Passi otettiin käyttöön kuudessa koulussa.",
                                                        true),
                                                new Action(
                                                        "Kerhokuljetukset pitäjiin",
                                                        null,
                                                        "",
                                                        2019,
                                                        2019,
                                                        "",
                                                        "",
                                                        null,
                                                        null,
                                                        null,
                                                        false)),
                                        List.of(new Target(
                                                "Liikuntaa harrastavat, 4. luokka",
                                                "%",
                                                "81.5",
                                                2017,
                                                "90.0",
                                                2021,
                                                "Osuus on vähintään 90 % kahtena kyselynä peräkkäin.",
                                                false))))),
                        new Goal(
                                "Sujuva arki",
                                List.of(new Objective(
                                        "Arkiliikunta lisääntyy",
                                        null,
                                        "Kaupunkirakennelautakunta",
                                        "",
                                        true,
                                        List.of(new Action(
                                                "Pyöräteiden jatkaminen Parolaan",
                                                "Kaupunkirakenteen toimiala",
                                                "Naapurikunta",
                                                2018,
                                                2020,
                                                "1,2 milj. €",
                                                "Kaikki asukkaat",
                                                "POSTPONED",
                                                2018,
                                                "Rakentaminen siirtyi vuoteen 2020.",
                                                false)),
                                        List.of(new Target(
                                                "Pyöräteitä", "km", null, null, "1215", 2021, "", true)))))));
    }

    private Findings findings() {
        return new Findings(
                id(),
                "2013–2017",
                List.of(
                        new Finding(
                                "SUCCESS",
                                "Etsivä nuorisotyö tavoitti nuoret, jotka olivat jääneet koulutuksen ulkopuolelle.",
                                "TAKEN_UP",
                                null,
                                "Jokaisella lapsella on harrastus"),
                        new Finding(
                                "LESSON",
                                "Tavoitteita oli liikaa, eikä niiden toteutumista ehditty seurata.",
                                "MERGED",
                                null,
                                null),
                        new Finding(
                                "DEVELOPMENT_TARGET",
                                "Kylätalojen yhteiskäyttö.",
                                "DECLINED",
                                "Kylätalot siirtyivät yhdistyksille vuonna 2016.",
                                null)));
    }

    private ContentBlock table() {
        return prose(Map.of(
                "type", "table",
                "caption", "Asukkaita alueittain vuoden lopussa",
                "rows",
                        List.of(
                                row(true, "Alue", "2013", "2017"),
                                row(false, "Kantakaupunki", "46 012", "46 890"),
                                row(false, "Pitäjät yhteensä", "21 488", "20 642"))));
    }

    private Map<String, Object> row(boolean header, String... cells) {
        List<Map<String, Object>> made = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            made.add(Map.of("header", header || i == 0, "colspan", 1, "inline", cells[i]));
        }
        return Map.of("row", id(), "id", id(), "header", header, "cells", made);
    }

    private ContentBlock heading(int level, String text) {
        return prose(Map.of("type", "heading", "level", level, "inline", text));
    }

    private ContentBlock paragraph(String inline) {
        return prose(Map.of("type", "paragraph", "inline", inline));
    }

    private ContentBlock quote(String inline) {
        return prose(Map.of("type", "quote", "inline", inline));
    }

    private ContentBlock item(String inline) {
        return prose(Map.of("type", "item", "level", 1, "ordered", false, "inline", inline));
    }

    private ContentBlock prose(Map<String, Object> tree) {
        String id = id();
        Map<String, Object> whole = new java.util.TreeMap<>(tree);
        whole.put("id", id);
        return new Prose(id, whole);
    }

    private static ChapterContent chapter(
            String key, Part part, @Nullable String number, String heading, ContentBlock... blocks) {
        return new ChapterContent(key, part, number, heading, List.of(blocks));
    }

    private String id() {
        return String.format("b%09d", ++blocks);
    }
}
