package fi.lanka.report;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.published.Part;
import fi.lanka.shared.HouseClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final List<String> PRODUCT =
            List.of("report/template-extensive-1.json", "report/template-annual-1.json");

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
    record Source(ReportKind kind, int number, String name, List<SourceChapter> chapters, List<SourceStep> steps) {}

    record SourceChapter(String key, Part part, boolean numbered, String heading, String guidance, String opening) {}

    /** A kind of body on the way; every one of the kind is asked at once. */
    record SourceStep(BodyKind bodyKind, StepPurpose purpose) {}

    /** What a report of the kind is made from. */
    record Template(UUID id, List<TemplateChapter> chapters, List<Stop> stops) {}

    @Override
    public void run(ApplicationArguments arguments) {
        PRODUCT.forEach(path -> transactions.executeWithoutResult(status -> put(read(path))));
    }

    private Source read(String path) {
        try (var stream = new ClassPathResource(path).getInputStream()) {
            return json.readValue(stream, Source.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void put(Source source) {
        UUID template = UUID.randomUUID();
        int put = database.sql("""
                        insert into report_template (id, kind, number, name, draft, lock_version, created_at)
                        values (?, ?, ?, ?, true, 0, ?) on conflict (kind, number) do nothing
                        """)
                .params(template, source.kind().name(), source.number(), source.name(), Timestamp.from(clock.instant()))
                .update();
        if (put == 0) {
            return;
        }
        List<TemplateChapter> chapters = new ArrayList<>();
        source.chapters()
                .forEach(chapter -> chapters.add(new TemplateChapter(
                        chapters.size() + 1,
                        chapter.key(),
                        null,
                        chapter.part(),
                        chapter.numbered(),
                        chapter.heading(),
                        chapter.guidance(),
                        chapter.opening())));
        putChapters(template, chapters, null);
        List<Stop> stops = new ArrayList<>();
        source.steps()
                .forEach(step -> stops.add(new Stop(stops.size() + 1, step.bodyKind(), null, step.purpose(), null)));
        putStops(template, stops, null);
        takeIntoUse(template);
    }

    /** @param by null: comes with the product */
    void putChapters(UUID template, List<TemplateChapter> chapters, @Nullable UUID by) {
        for (TemplateChapter chapter : chapters) {
            database.sql("""
                            insert into report_template_chapter (id, template_id, ordinal, key, parent_key, part, numbered,
                                heading, guidance, opening, created_at, created_by)
                            values (:id, :template, :ordinal, :key, :parent, :part, :numbered, :heading, :guidance, :opening,
                                :now, :by)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("template", template)
                    .param("ordinal", chapter.ordinal())
                    .param("key", chapter.key())
                    .param("parent", chapter.parentKey())
                    .param("part", chapter.part().name())
                    .param("numbered", chapter.numbered())
                    .param("heading", chapter.heading())
                    .param("guidance", chapter.guidance())
                    .param("opening", chapter.opening())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", by)
                    .update();
        }
    }

    void putStops(UUID template, List<Stop> stops, @Nullable UUID by) {
        for (Stop stop : stops) {
            database.sql("""
                            insert into report_template_step
                                (id, template_id, ordinal, body_kind, body_id, purpose, days, created_at, created_by)
                            values (:id, :template, :ordinal, :kind, :body, :purpose, :days, :now, :by)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("template", template)
                    .param("ordinal", stop.ordinal())
                    .param("kind", stop.bodyKind().name())
                    .param("body", stop.body())
                    .param("purpose", stop.purpose().name())
                    .param("days", stop.days())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", by)
                    .update();
        }
    }

    /** From now on reports are made from it, and it does not change again. */
    void takeIntoUse(UUID template) {
        database.sql("update report_template set draft = false, lock_version = lock_version + 1 where id = ?")
                .param(template)
                .update();
    }

    /** The one that a report begun now is made from. */
    Template newest(ReportKind kind) {
        UUID id = database.sql(
                        "select id from report_template where kind = ? and not draft order by number desc limit 1")
                .param(kind.name())
                .query(UUID.class)
                .single();
        return new Template(id, chapters(id), stops(id));
    }

    List<TemplateChapter> chapters(UUID template) {
        return database.sql("""
                        select ordinal, key, parent_key, part, numbered, heading, guidance, opening
                        from report_template_chapter where template_id = ? order by ordinal
                        """).param(template).query(TemplateChapter.class).list();
    }

    List<Stop> stops(UUID template) {
        return database.sql("""
                        select ordinal, body_kind, body_id as body, purpose, days from report_template_step
                        where template_id = ? order by ordinal, body_kind, body_id
                        """).param(template).query(Stop.class).list();
    }
}
