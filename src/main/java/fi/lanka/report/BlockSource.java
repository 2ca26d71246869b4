package fi.lanka.report;

import fi.lanka.report.published.ContentBlock;
import fi.lanka.text.Block;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asked of whoever can tell what a live block shows now. A block that it leaves out of its answer is unknown, and the reader gets
 * a sentence instead.
 */
public interface BlockSource {

    /** The words after {@code [[} that it answers for. */
    Set<String> kinds();

    /** Whether a report of the kind can show them. */
    default boolean fits(ReportKind kind) {
        return true;
    }

    /** All of a page's blocks at once, so that the number of statements does not grow with them; by the block's id. */
    Map<String, ContentBlock> resolve(List<Block.Live> blocks, Setting setting);

    /** What a writer can put into such a report, in the order in which it is offered; nothing where its blocks have no place. */
    List<Offer> offers(Setting setting);

    /**
     * A live block that can be put into a text.
     *
     * @param line as it is typed, {@code [[opit]]}
     * @param code of the message that says what it shows; the line's subject, if it has one, by its name
     */
    record Offer(String line, String code, List<Object> named) {

        public static Offer of(String line, String code, Object... named) {
            return new Offer(line, code, List.of(named));
        }
    }

    /**
     * The report that the blocks stand in.
     *
     * @param evaluatedTerm null where there is no earlier term
     * @param year that an annual report tells of; null for an extensive one
     * @param firstYear of the figures to show, and {@code lastYear}
     * @param locale of the report's own language, whoever looks at it
     */
    record Setting(
            UUID term,
            String termName,
            @Nullable UUID evaluatedTerm,
            @Nullable String evaluatedName,
            @Nullable Integer year,
            int firstYear,
            int lastYear,
            Locale locale) {}
}
