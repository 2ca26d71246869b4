package fi.lanka.shared;

import java.util.List;

/** What was typed cannot be taken as it is; each problem names its form field and a message. The page comes back with 422. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A field of the form and the code of the sentence that says what is wrong with it. */
    public record Problem(String field, String code, List<Object> arguments) {

        public static Problem of(String field, String code, Object... arguments) {
            return new Problem(field, code, List.of(arguments));
        }
    }

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super("invalid input in " + problems.stream().map(Problem::field).toList());
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String code, Object... arguments) {
        this(List.of(Problem.of(field, code, arguments)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
