package fi.lanka.report;

import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A template's way as it was typed, row by row; it becomes stops, or every problem of its rows. */
public record TypedWay(List<Row> rows) {

    private static final int MOST_DAYS = 180;
    private static final int MOST_STOPS = 20;

    public TypedWay {
        rows = List.copyOf(rows);
    }

    /**
     * @param ordinal rows of the same number are asked at the same time
     * @param who a kind of body, or the id of one; empty: the row is not used
     * @param days empty: no usual time
     */
    public record Row(String ordinal, String who, String purpose, String days) {

        boolean used() {
            return !who.isBlank();
        }
    }

    /** What a body of the kind can be asked for. */
    public static Set<StepPurpose> purposes(BodyKind kind) {
        return switch (kind) {
            case COUNCIL -> EnumSet.of(StepPurpose.DECISION);
            case EXECUTIVE -> EnumSet.of(StepPurpose.PREPARATION);
            case ADVISORY -> EnumSet.of(StepPurpose.STATEMENT, StepPurpose.INFORMATION);
            case BOARD -> EnumSet.of(StepPurpose.STATEMENT, StepPurpose.PREPARATION, StepPurpose.INFORMATION);
            case MANAGEMENT_TEAM, WORKING_GROUP -> EnumSet.of(StepPurpose.PREPARATION, StepPurpose.INFORMATION);
        };
    }

    /** A row that could be read, with its place in the form. */
    private record Read(int row, Stop stop) {}

    /** @param bodies that a row may name: there is nobody to ask at a body that has ended */
    List<Stop> stops(List<Body> bodies) {
        List<Problem> problems = new ArrayList<>();
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).used()) {
                read(i, bodies, problems).ifPresent(read::add);
            }
        }
        if (problems.isEmpty()) {
            checkOrder(read, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        List<Integer> places = List.copyOf(
                new TreeSet<>(read.stream().map(row -> row.stop().ordinal()).toList()));
        return read.stream()
                .map(Read::stop)
                .sorted(Comparator.comparingInt(Stop::ordinal))
                .map(stop -> new Stop(
                        places.indexOf(stop.ordinal()) + 1, stop.bodyKind(), stop.body(), stop.purpose(), stop.days()))
                .toList();
    }

    private Optional<Read> read(int i, List<Body> bodies, List<Problem> problems) {
        Row row = rows.get(i);
        int before = problems.size();
        Integer ordinal = number(row.ordinal(), MOST_STOPS);
        if (ordinal == null) {
            problems.add(Problem.of(field(i, "ordinal"), "report.template.way.ordinal", MOST_STOPS));
        }
        Body named = bodies.stream()
                .filter(body -> body.id().toString().equals(row.who().strip()))
                .findFirst()
                .orElse(null);
        BodyKind kind = named == null ? kind(row.who()) : named.kind();
        if (kind == null) {
            problems.add(Problem.of(field(i, "who"), "report.template.way.who"));
        }
        StepPurpose purpose = purpose(row.purpose());
        if (purpose == null || kind != null && !purposes(kind).contains(purpose)) {
            problems.add(Problem.of(field(i, "purpose"), "report.template.way.purpose"));
        }
        Integer days = row.days().isBlank() ? null : number(row.days(), MOST_DAYS);
        if (days == null && !row.days().isBlank()) {
            problems.add(Problem.of(field(i, "days"), "report.template.way.days", MOST_DAYS));
        } else if (days != null && purpose != null && purpose != StepPurpose.STATEMENT) {
            problems.add(Problem.of(field(i, "days"), "report.template.way.days-of-statement"));
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Read(
                        i,
                        new Stop(
                                Objects.requireNonNull(ordinal),
                                Objects.requireNonNull(kind),
                                named == null ? null : uuid(named),
                                Objects.requireNonNull(purpose),
                                days)));
    }

    /** The executive prepares for the council, which decides last; nobody is asked twice at the same time. */
    private static void checkOrder(List<Read> read, List<Problem> problems) {
        if (read.isEmpty()) {
            problems.add(Problem.of(field(0, "who"), "report.template.way.empty"));
            return;
        }
        List<Read> order = read.stream()
                .sorted(Comparator.comparingInt(row -> row.stop().ordinal()))
                .toList();
        Read last = order.get(order.size() - 1);
        List<Read> councils = only(order, BodyKind.COUNCIL);
        List<Read> executives = only(order, BodyKind.EXECUTIVE);
        if (councils.size() != 1 || last != councils.get(0) || !alone(order, last)) {
            problems.add(Problem.of(field(last.row(), "who"), "report.template.way.council-last"));
            return;
        }
        Read before = order.size() < 2 ? null : order.get(order.size() - 2);
        if (before == null || executives.size() != 1 || before != executives.get(0) || !alone(order, before)) {
            problems.add(Problem.of(
                    field(before == null ? last.row() : before.row(), "who"), "report.template.way.executive-before"));
        }
        Set<List<Object>> asked = new HashSet<>();
        for (Read row : order) {
            UUID body = row.stop().body();
            if (!asked.add(
                    List.of(row.stop().ordinal(), body == null ? row.stop().bodyKind() : body))) {
                problems.add(Problem.of(field(row.row(), "who"), "report.template.way.twice"));
            }
        }
    }

    private static List<Read> only(List<Read> rows, BodyKind kind) {
        return rows.stream().filter(row -> row.stop().bodyKind() == kind).toList();
    }

    private static boolean alone(List<Read> rows, Read one) {
        return rows.stream()
                        .filter(row -> row.stop().ordinal() == one.stop().ordinal())
                        .count()
                == 1;
    }

    private static String field(int row, String name) {
        return "rows[" + row + "]." + name;
    }

    private static @Nullable Integer number(String typed, int most) {
        String digits = typed.strip();
        if (!digits.matches("\\d{1,3}")) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return number < 1 || number > most ? null : number;
    }

    /** One council and one executive there is at a time: they are asked by their kind, whatever they are called. */
    private static @Nullable BodyKind kind(String typed) {
        for (BodyKind kind : BodyKind.values()) {
            if (kind.name().equals(typed.strip())) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable StepPurpose purpose(String typed) {
        for (StepPurpose purpose : StepPurpose.values()) {
            if (purpose.name().equals(typed.strip())) {
                return purpose;
            }
        }
        return null;
    }

    private static UUID uuid(Body body) {
        return body.id().value();
    }
}
