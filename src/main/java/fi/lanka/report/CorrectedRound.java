package fi.lanka.report;

import fi.lanka.report.published.ContentBlock;
import fi.lanka.report.published.ReportContent;
import fi.lanka.text.Block;
import fi.lanka.text.RichText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a correction takes over from the round that it corrects: a live block that nobody has touched shows what the council saw,
 * also when figures, plan and findings have changed since. A block that is put in anew shows what they are today.
 */
@Component
class CorrectedRound {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private final JdbcClient database;

    CorrectedRound(JdbcClient database) {
        this.database = database;
    }

    /** By block id; empty for a report that corrects nothing. */
    Map<String, ContentBlock> untouched(ReportHead report, List<Block.Live> live) {
        if (!report.laterRound() || live.isEmpty()) {
            return Map.of();
        }
        return database.sql("""
                        select v.content as approved,
                               (select array_agg(c.content) from report_chapter c where c.report_id = r.corrects) as chapters
                        from report_report r
                        join report_approval a on a.report_id = r.corrects
                        join report_version v on v.id = a.version_id
                        where r.id = ?
                        """)
                .param(report.id().value())
                .query((row, n) ->
                        untouched(live, PLAIN.readValue(row.getBytes("approved"), ReportContent.class), (String[])
                                row.getArray("chapters").getArray()))
                .single();
    }

    private static Map<String, ContentBlock> untouched(
            List<Block.Live> live, ReportContent approved, String[] chapters) {
        Set<Block.Live> before = new HashSet<>();
        for (String chapter : chapters) {
            before.addAll(RichText.ofJson(chapter).live());
        }
        Map<String, ContentBlock> seen = new HashMap<>();
        approved.chapters().stream()
                .flatMap(chapter -> chapter.blocks().stream())
                .filter(block -> !(block instanceof ContentBlock.Gone))
                .forEach(block -> seen.put(block.id(), block));
        Map<String, ContentBlock> untouched = new HashMap<>();
        live.stream()
                .filter(before::contains)
                .filter(block -> seen.containsKey(block.id()))
                .forEach(block -> untouched.put(block.id(), seen.get(block.id())));
        return untouched;
    }
}
