package fi.lanka;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.HouseTest;
import fi.lanka.support.ProjectFile;
import fi.lanka.support.Rooms;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Attribute;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conventions of the tables, read from the catalogue of a migrated database; each exception is named and has a reason. */
@HouseTest
class SchemaConventionsTests {

    /** Made by Flyway and for Spring Session. */
    private static final Set<String> FRAMEWORKS =
            Set.of("flyway_schema_history", "web_session", "web_session_attributes");

    /** Values by the million: identity key, provenance through the run. */
    private static final String VALUES_BY_THE_MILLION = "indicator_value";

    /** Says itself when and who. */
    private static final String LOG = "journal_entry";

    /** Entered once and then left alone: nobody can lose an update there. */
    private static final Set<String> NEVER_EDITED = Set.of(
            LOG,
            VALUES_BY_THE_MILLION,
            "indicator_area",
            "indicator_run",
            "decision_meeting",
            "publication_asset",
            "publication_edition",
            "example_entry");

    /** What happened or was frozen: rows are neither changed nor taken away. */
    private static final Pattern INSERT_ONLY = Pattern.compile(
            "journal_\\w+|publication_\\w+|\\w+_revision|\\w+_version|report_approval|decision_decision|decision_point");

    /** Names of columns that always hold one of a few words. */
    private static final Set<String> ONE_OF_A_FEW = Set.of(
            "kind",
            "state",
            "status",
            "role",
            "purpose",
            "outcome",
            "direction",
            "rhythm",
            "language",
            "sex",
            "fate",
            "category",
            "frozen_for",
            "part");

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManagerFactory entities;

    @Test
    void namesTablesInTheSingularAfterTheirRoom() {
        assertThat(tables())
                .isNotEmpty()
                .allMatch(table -> Rooms.names().contains(Rooms.of(table)))
                .noneMatch(table -> table.matches(".*[^su]s"));
    }

    @Test
    void keysEachRowByUuid() {
        assertThat(columns("""
                        select a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                        where c.contype = 'p' and c.connamespace = 'public'::regnamespace
                        """))
                .filteredOn(key -> !key.startsWith(VALUES_BY_THE_MILLION + "."))
                .allMatch(key -> key.endsWith(".id uuid"))
                .hasSize(tables().size() - 1);
    }

    @Test
    void keepsTextAsTextAndMomentsWithTheirZone() {
        assertThat(columns("""
                        select table_name || '.' || column_name || ' ' || data_type from information_schema.columns
                        where table_schema = 'public'
                          and data_type in ('character varying', 'character', 'timestamp without time zone', 'json', 'money')
                        """)).isEmpty();
    }

    @Test
    void letsNoColumnTakeItsValueFromNowhere() {
        assertThat(columns("""
                        select table_name || '.' || column_name || ' ' || column_default from information_schema.columns
                        where table_schema = 'public' and column_default is not null and is_generated = 'NEVER'
                        """)).isEmpty();
    }

    @Test
    void saysWhenAndByWhomEachRowWasMade() {
        List<String> when = columns(
                "select table_name from information_schema.columns where column_name = 'created_at' and is_nullable = 'NO'");
        List<String> who =
                columns("select table_name from information_schema.columns where column_name = 'created_by'");

        assertThat(tables())
                .filteredOn(table -> !Set.of(LOG, VALUES_BY_THE_MILLION).contains(table))
                .isSubsetOf(when)
                // no key to people from what residents read; the example is entered by the system
                .filteredOn(table -> !table.matches("publication_.*|example_entry"))
                .isSubsetOf(who);
    }

    /** What may be edited at all; a child is edited under its root's version. */
    @Test
    void numbersTheEditsOfEveryRoot() {
        List<String> numbered = columns("""
                select table_name from information_schema.columns
                where column_name = 'lock_version' and data_type = 'bigint' and is_nullable = 'NO'
                """);
        List<String> children = columns("""
                select distinct conrelid::regclass::text from pg_constraint
                where contype = 'f' and conrelid <> confrelid
                  and split_part(conrelid::regclass::text, '_', 1) = split_part(confrelid::regclass::text, '_', 1)
                """);

        assertThat(tables())
                .filteredOn(table -> !NEVER_EDITED.contains(table) && !children.contains(table))
                .isSubsetOf(numbered);
        assertThat(columns("select table_name from information_schema.columns where column_name = 'lock_version'"))
                .isSubsetOf(numbered);
    }

    /** Of the values by the million only the current ones are ever looked for by their indicator. */
    @Test
    void indexesEveryForeignKey() {
        assertThat(columns("""
                        select c.conrelid::regclass || ' ' || c.conname from pg_constraint c
                        where c.contype = 'f' and not exists (
                            select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
                              and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                        """)).containsOnly(VALUES_BY_THE_MILLION + " indicator_value_indicator_id_fkey");
    }

    @Test
    void pointsForeignKeysOnlyAtRoomsFurtherUp() {
        assertThat(foreignKeys())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Rooms.reach(Rooms.of(key.from())))
                        .as(key.toString())
                        .contains(Rooms.of(key.to())));
    }

    /** Who leaves the municipality leaves the log and the published reports as they are. */
    @Test
    void tiesNeitherTheLogNorWhatResidentsReadToPeople() {
        assertThat(foreignKeys())
                .filteredOn(key -> key.from().matches("(journal|publication)_.*"))
                .noneMatch(key -> key.to().startsWith("organisation_"));
    }

    @Test
    void allowsOnlyKnownWordsWhereOneOfAFewIsMeant() {
        assertThat(columns("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                        where table_schema = 'public' and data_type = 'text'
                        """))
                .filteredOn(column -> ONE_OF_A_FEW.contains(column.split("\\.")[1]))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(knownWords(column)).as(column).isNotEmpty());
    }

    @Test
    void knowsEveryWordThatAnEntitysEnumCanWrite() {
        List<String> unknown = new ArrayList<>();
        entities.getMetamodel().getEntities().forEach(entity -> {
            for (Attribute<?, ?> attribute : entity.getAttributes()) {
                if (attribute.getJavaType().isEnum()) {
                    String column = tableOf(entity.getJavaType()) + "." + columnOf(attribute);
                    Arrays.stream(attribute.getJavaType().getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .filter(name -> !knownWords(column).contains(name))
                            .forEach(name -> unknown.add(column + " " + name));
                }
            }
        });

        assertThat(unknown).isEmpty();
    }

    @Test
    void refusesChangeOfWhatOnlyGrows() {
        List<String> rows = columns("""
                select tgrelid::regclass::text from pg_trigger
                where not tgisinternal and tgtype & 27 = 27 and tgfoid = 'lanka_refuse_change'::regproc
                """); // before update or delete, for each row
        List<String> truncation = columns("""
                select tgrelid::regclass::text from pg_trigger
                where not tgisinternal and tgtype & 32 = 32 and tgfoid = 'lanka_refuse_change'::regproc
                """);

        assertThat(tables())
                .filteredOn(table -> INSERT_ONLY.matcher(table).matches())
                .isNotEmpty()
                .isSubsetOf(rows)
                .isSubsetOf(truncation);
        assertThat(rows).isSubsetOf(truncation);
    }

    /** A comment before the column says what its emptiness means; it holds for the empty ones that follow at once. */
    @Test
    void explainsEachColumnThatMayBeEmpty() {
        Set<String> explained = new TreeSet<>();
        for (ProjectFile migration : ProjectFile.under(Path.of("src/main/resources/db/migration"), ".sql")) {
            String table = "";
            boolean reason = false;
            for (String line : migration.text().lines().map(String::strip).toList()) {
                Matcher begins =
                        Pattern.compile("(?:create|alter) table (\\w+).*").matcher(line);
                Matcher column = Pattern.compile("(?:(?:add|alter) column )?(\\w+)\\s+\\w+.*")
                        .matcher(line);
                if (begins.matches()) {
                    table = begins.group(1);
                    reason = false;
                } else if (line.startsWith("--")) {
                    reason = true;
                } else if (column.matches()) {
                    reason &= (!line.contains("not null") || line.contains("drop not null"))
                            && !line.contains("primary key");
                    if (reason) {
                        explained.add(table + "." + column.group(1));
                    }
                }
            }
        }

        assertThat(columns("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and is_nullable = 'YES'
                        """)).isSubsetOf(explained);
    }

    private record ForeignKey(String from, String to, String name) {}

    private List<ForeignKey> foreignKeys() {
        return database.sql("""
                        select conrelid::regclass::text, confrelid::regclass::text, conname from pg_constraint
                        where contype = 'f' and connamespace = 'public'::regnamespace
                        """)
                .query((row, number) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<String> tables() {
        return columns("""
                        select relname from pg_class
                        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1
                        """).stream()
                .filter(table -> !FRAMEWORKS.contains(table))
                .toList();
    }

    /** The words of the column's own check. */
    private Set<String> knownWords(String column) {
        String[] parts = column.split("\\.");
        return database.sql("""
                        select pg_get_constraintdef(c.oid) from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
                        where c.contype = 'c' and c.conrelid = ?::regclass and a.attname = ?
                        """).param(parts[0]).param(parts[1]).query(String.class).list().stream()
                .filter(check -> check.contains("ANY (ARRAY["))
                .flatMap(check ->
                        Pattern.compile("'(\\w+)'::text").matcher(check).results())
                .map(word -> word.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String tableOf(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        return table == null || table.name().isEmpty() ? snake(entity.getSimpleName()) : table.name();
    }

    private static String columnOf(Attribute<?, ?> attribute) {
        Member member = attribute.getJavaMember();
        jakarta.persistence.Column column =
                member instanceof Field field ? field.getAnnotation(jakarta.persistence.Column.class) : null;
        return column == null || column.name().isEmpty() ? snake(attribute.getName()) : column.name();
    }

    private static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** A column of text that begins with a table's name; what the frameworks made for themselves is left out. */
    private List<String> columns(String sql) {
        return database.sql(sql).query(String.class).list().stream()
                .filter(line -> FRAMEWORKS.stream().noneMatch(table -> line.matches(table + "([. ].*)?")))
                .toList();
    }
}
