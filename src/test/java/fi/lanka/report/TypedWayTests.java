package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.TypedWay.Row;
import fi.lanka.shared.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedWayTests {

    private static final Row EXECUTIVE = new Row("8", "EXECUTIVE", "PREPARATION", "");
    private static final Row COUNCIL = new Row("9", "COUNCIL", "DECISION", "");

    @Test
    void becomesStopsNumberedFromOneAndEmptyRowsAreLeftOut() {
        assertThat(stops(new Row("5", "BOARD", "STATEMENT", "30"), new Row("", "", "", ""), EXECUTIVE, COUNCIL))
                .containsExactly(
                        new Stop(1, BodyKind.BOARD, null, StepPurpose.STATEMENT, 30),
                        new Stop(2, BodyKind.EXECUTIVE, null, StepPurpose.PREPARATION, null),
                        new Stop(3, BodyKind.COUNCIL, null, StepPurpose.DECISION, null));
    }

    @Test
    void stopsOfTheSameNumberAreAskedAtTheSameTime() {
        assertThat(stops(
                        new Row("1", "BOARD", "STATEMENT", ""),
                        new Row("1", "ADVISORY", "STATEMENT", ""),
                        EXECUTIVE,
                        COUNCIL))
                .extracting(Stop::ordinal)
                .containsExactly(1, 1, 2, 3);
    }

    @Test
    void theCouncilDecidesLastAloneAndOnce() {
        refused("rows[0].who", "report.template.way.council-last", EXECUTIVE);
        refused(
                "rows[2].who",
                "report.template.way.council-last",
                EXECUTIVE,
                COUNCIL,
                new Row("10", "BOARD", "STATEMENT", ""));
        refused(
                "rows[2].who",
                "report.template.way.council-last",
                EXECUTIVE,
                COUNCIL,
                new Row("9", "BOARD", "STATEMENT", ""));
        refused(
                "rows[2].who",
                "report.template.way.council-last",
                COUNCIL,
                EXECUTIVE,
                new Row("10", "COUNCIL", "DECISION", ""));
    }

    @Test
    void theExecutivePreparesBeforeTheCouncilAloneAndOnce() {
        refused("rows[0].who", "report.template.way.executive-before", COUNCIL);
        refused("rows[0].who", "report.template.way.executive-before", new Row("1", "BOARD", "STATEMENT", ""), COUNCIL);
        refused(
                "rows[1].who",
                "report.template.way.executive-before",
                new Row("1", "EXECUTIVE", "PREPARATION", ""),
                EXECUTIVE,
                COUNCIL);
    }

    @Test
    void nobodyIsAskedTwiceAtTheSameStop() {
        refused(
                "rows[1].who",
                "report.template.way.twice",
                new Row("1", "BOARD", "STATEMENT", ""),
                new Row("1", "BOARD", "INFORMATION", ""),
                EXECUTIVE,
                COUNCIL);
    }

    @Test
    void eachFieldSaysWhatIsWrongWithIt() {
        refused("rows[0].who", "report.template.way.empty");
        refused(
                "rows[0].ordinal",
                "report.template.way.ordinal",
                new Row("x", "EXECUTIVE", "PREPARATION", ""),
                COUNCIL);
        refused(
                "rows[0].ordinal",
                "report.template.way.ordinal",
                new Row("0", "EXECUTIVE", "PREPARATION", ""),
                COUNCIL);
        refused("rows[0].who", "report.template.way.who", new Row("1", "NOBODY", "STATEMENT", ""), EXECUTIVE, COUNCIL);
        refused(
                "rows[0].purpose",
                "report.template.way.purpose",
                new Row("1", "ADVISORY", "DECISION", ""),
                EXECUTIVE,
                COUNCIL);
        refused("rows[0].purpose", "report.template.way.purpose", new Row("1", "BOARD", "", ""), EXECUTIVE, COUNCIL);
        refused(
                "rows[0].days",
                "report.template.way.days",
                new Row("1", "BOARD", "STATEMENT", "500"),
                EXECUTIVE,
                COUNCIL);
        refused(
                "rows[0].days",
                "report.template.way.days-of-statement",
                new Row("1", "BOARD", "INFORMATION", "10"),
                EXECUTIVE,
                COUNCIL);
    }

    private static List<Stop> stops(Row... rows) {
        return new TypedWay(List.of(rows)).stops(List.of());
    }

    private static void refused(String field, String code, Row... rows) {
        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, () -> stops(rows));
        assertThat(wrong).as(code).isNotNull();
        assertThat(wrong.problems())
                .extracting(InvalidInput.Problem::field, InvalidInput.Problem::code)
                .contains(org.assertj.core.groups.Tuple.tuple(field, code));
    }
}
