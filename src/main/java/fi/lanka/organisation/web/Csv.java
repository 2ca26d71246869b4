package fi.lanka.organisation.web;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A line of a file that spreadsheets open: no cell of it is taken for a formula, whatever a person is called. */
final class Csv {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    static void write(PrintWriter file, List<String> cells) {
        file.write(cells.stream().map(Csv::cell).collect(Collectors.joining(";")));
        file.write("\r\n");
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private Csv() {}
}
