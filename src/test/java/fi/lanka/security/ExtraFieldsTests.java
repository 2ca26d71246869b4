package fi.lanka.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.report.ReportId;
import fi.lanka.support.Town;
import fi.lanka.support.Wire;
import fi.lanka.support.Wire.Answer;
import fi.lanka.support.WireTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form is what it asks for: whatever else is sent with it, and whatever is sent twice, makes nobody more than they are. */
@WireTest
class ExtraFieldsTests {

    /** As an attacker who has read our tables would guess them. */
    private static final List<String> EXTRA = List.of(
            "approved=true",
            "state=PUBLISHED",
            "reportState=APPROVED",
            "report.state=PUBLISHED",
            "role=ADMIN",
            "administrator=true",
            "admin=true",
            "actor.administrator=true",
            "person.administrator=true",
            "id=00000000-0000-0000-0000-000000000001",
            "lockVersion=99",
            "lap=7",
            "round=9",
            "example=true",
            "createdBy=00000000-0000-0000-0000-000000000001",
            "passwordHash=x",
            "actor=x",
            "municipality.nameFi=Toinen",
            "class.module.classLoader.resources.context.parent.pipeline.first.pattern=x",
            "form.state=READY",
            "_method=DELETE",
            "writers=00000000-0000-0000-0000-000000000001",
            "sentBy=x",
            "sha256=0",
            "confirmed=true");

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    JdbcClient database;

    private Wire coordinator;
    private ReportId report;

    @BeforeEach
    void come() {
        coordinator = new Wire(port).signedIn("koordinaattori", Town.PASSWORD);
        report = WireReports.draft(town);
    }

    @Test
    void aSaveChangesItsChapterAlone() {
        String before = everything();
        long version = town.chapter(report, "kuntastrategia").lockVersion();
        String text = "Teksti " + UUID.randomUUID();
        Answer saved = send(
                coordinator,
                "/reports/" + report + "/chapters/kuntastrategia/edit",
                "text=" + text,
                "version=" + version,
                "state=IN_WORK");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(everything()).isEqualTo(before);
        assertThat(one(
                        "select state || ' ' || lock_version from report_chapter where report_id = ? and key = ?",
                        "kuntastrategia"))
                .isEqualTo("IN_WORK " + (version + 1));
    }

    @Test
    void aVersionSaidTwiceDoesNotLetAnOldFormThrough() {
        town.write(report, "keskeiset-havainnot", "Ensimmäinen " + UUID.randomUUID());
        long version = town.chapter(report, "keskeiset-havainnot").lockVersion();
        Answer refused = coordinator.say(
                "POST /reports/" + report + "/chapters/keskeiset-havainnot/edit HTTP/1.1",
                body(coordinator, "text=Ohitus", "version=" + (version - 1), "version=" + version, "state=READY"),
                "Content-Type: application/x-www-form-urlencoded");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(town.chapter(report, "keskeiset-havainnot").lockVersion()).isEqualTo(version);
    }

    @Test
    void aNewPersonIsNoAdministratorForWantingToBe() {
        Wire administrator = new Wire(port).signedIn("paakayttaja", Town.PASSWORD);
        String username = "uusi." + UUID.randomUUID();
        String token = administrator.get("/admin/people/new").token();
        Answer added = administrator.say(
                "POST /admin/people HTTP/1.1",
                "_csrf=" + token + "&name=Uusi+henkilo&username=" + username
                        + "&language=fi&role=ADMIN&admin=true&actor.administrator=true&person.administrator=true&state=ACTIVE",
                "Content-Type: application/x-www-form-urlencoded");
        assertThat(added.status()).isEqualTo(303);
        assertThat(database.sql("select administrator || ' ' || state from organisation_person where username = ?")
                        .param(username)
                        .query(String.class)
                        .single())
                .isEqualTo("false INVITED");
    }

    @Test
    void aPasswordChangeChangesThePasswordAlone() {
        String person =
                "select name || username || administrator || state from organisation_person where username = 'kirjoittaja2'";
        String before = database.sql(person).query(String.class).single();
        Wire writer = new Wire(port).signedIn("kirjoittaja2", Town.PASSWORD);
        Answer changed = send(writer, "/account", "old=" + Town.PASSWORD, "fresh=" + Town.PASSWORD);
        assertThat(changed.status()).isEqualTo(303);
        assertThat(database.sql(person).query(String.class).single()).isEqualTo(before);
        assertThat(writer.get("/admin/people").status()).isEqualTo(403);
    }

    @Test
    void nothingIsSentOrTakenBackByAFieldOfAnotherForm() {
        String before = everything();
        for (String address :
                List.of("/submission", "/withdrawal", "/correction", "/chapters/kuntastrategia/assignment")) {
            Answer answer = send(coordinator, "/reports/" + report + address, "reason=x", "seen=x");
            assertThat(answer.status()).as(address).isBetween(400, 499);
        }
        assertThat(everything()).isEqualTo(before);
    }

    private static Answer send(Wire who, String address, String... fields) {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(EXTRA.stream()
                .filter(extra ->
                        Arrays.stream(fields).noneMatch(field -> field.split("=")[0].equals(extra.split("=")[0])))
                .toList());
        return who.say(
                "POST " + address + " HTTP/1.1",
                body(who, all.toArray(String[]::new)),
                "Content-Type: application/x-www-form-urlencoded");
    }

    private static String body(Wire who, String... fields) {
        return "_csrf=" + who.get("/account").token() + "&"
                + String.join("&", fields).replace(" ", "+");
    }

    /** The report itself and what hangs on it, but for the texts of its chapters. */
    private String everything() {
        return new TreeMap<>(
                        Map.of(
                                "report", one("select r::text from report_report r where id = ?"),
                                "steps",
                                        one(
                                                "select coalesce(string_agg(s::text, ' ' order by id), '') from report_step s where report_id = ?"),
                                "versions", one("select count(*)::text from report_version where report_id = ?"),
                                "writers",
                                        one(
                                                "select count(*)::text from report_chapter_writer w join report_chapter c on c.id = w.chapter_id where c.report_id = ?"),
                                "others",
                                        one(
                                                "select coalesce(string_agg(key || state, ' ' order by key), '') from report_chapter where report_id = ? and key <> 'kuntastrategia'")))
                .toString();
    }

    private String one(String sql, Object... more) {
        List<Object> parameters = new ArrayList<>(List.of(report.value()));
        parameters.addAll(Arrays.asList(more));
        return database.sql(sql).params(parameters).query(String.class).single();
    }
}
