package fi.lanka.report;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.published.Part;
import fi.lanka.shared.HouseClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The templates that reports are made from; those that come with the product are put in at the first start. */
@Component
@Order(10)
class Templates implements ApplicationRunner {

    private static final List<String> PRODUCT = List.of("report/template-extensive-1.json");

    private final JdbcClient database;
    private final JsonMapper json;
    private final TransactionOperations transactions;
    private final HouseClock clock;

    Templates(JdbcClient database, JsonMapper json, TransactionOperations transactions, HouseClock clock) {
        this.database = database;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As it stands in its file. */
    record Source(ReportKind kind, int number, String name, List<SourceChapter> chapters, List<Stop> steps) {}

    record SourceChapter(String key, Part part, boolean numbered, String heading, String guidance, String opening) {}

    /** A kind of body on the way; every board of the kind is asked at once. */
    record Stop(BodyKind bodyKind, StepPurpose purpose) {}

    record Template(UUID id, List<TemplateChapter> chapters, List<Stop> stops) {}

    @Override
    public void run(ApplicationArguments arguments) {
        PRODUCT.forEach(path -> transactions.executeWithoutResult(status -> put(read(path))));
    }

    private Source read(String path) {
        try (var stream = new ClassPathResource(path).getInputStream()) {
            return json.readValue(stream, Source.class);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void put(Source source) {
        UUID template = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        int put = database.sql("""
                        insert into report_template (id, kind, number, name, created_at) values (?, ?, ?, ?, ?)
                        on conflict (kind, number) do nothing
                        """)
                .params(template, source.kind().name(), source.number(), source.name(), now)
                .update();
        if (put == 0) {
            return;
        }
        for (int i = 0; i < source.chapters().size(); i++) {
            SourceChapter chapter = source.chapters().get(i);
            database.sql("""
                            insert into report_template_chapter
                                (id, template_id, ordinal, key, part, numbered, heading, guidance, opening, created_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            UUID.randomUUID(),
                            template,
                            i + 1,
                            chapter.key(),
                            chapter.part().name(),
                            chapter.numbered(),
                            chapter.heading(),
                            chapter.guidance(),
                            chapter.opening(),
                            now)
                    .update();
        }
        for (int i = 0; i < source.steps().size(); i++) {
            Stop stop = source.steps().get(i);
            database.sql("""
                            insert into report_template_step (id, template_id, ordinal, body_kind, purpose, created_at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            UUID.randomUUID(),
                            template,
                            i + 1,
                            stop.bodyKind().name(),
                            stop.purpose().name(),
                            now)
                    .update();
        }
    }

    Template newest(ReportKind kind) {
        UUID id = database.sql("select id from report_template where kind = ? order by number desc limit 1")
                .param(kind.name())
                .query(UUID.class)
                .single();
        List<TemplateChapter> chapters =
                database.sql("""
                        select ordinal, key, part, numbered, heading, guidance, opening
                        from report_template_chapter where template_id = ? order by ordinal
                        """).param(id).query(TemplateChapter.class).list();
        List<Stop> stops = database.sql(
                        "select body_kind, purpose from report_template_step where template_id = ? order by ordinal")
                .param(id)
                .query(Stop.class)
                .list();
        return new Template(id, chapters, stops);
    }
}
