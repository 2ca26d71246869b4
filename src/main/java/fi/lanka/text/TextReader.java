package fi.lanka.text;

import java.util.function.Predicate;

/**
 * Reads what someone typed or an editor sent, whatever it is, into clean blocks with their ids.
 *
 * <p>Plain text: an empty line begins a paragraph (a single line break is a space; a backslash before it keeps it),
 * {@code ## } and {@code ### } headings, {@code - } and {@code 1. } lists with two spaces a level, {@code > } a quote,
 * {@code | a | b |} a table with {@code |---|---|} under its header row, {@code |+ } its caption, {@code |! } a cell that
 * names its row and {@code ||} a wider cell, {@code **strong**}, {@code *em*}, {@code [text](https://…)}, {@code <sub>},
 * {@code <sup>}, {@code <br>}; a backslash takes a sign's meaning away. A line {@code [[indikaattori 127 | kuvio]]} of its
 * own is a live block. Text that begins with a block tag is read as HTML.
 */
public final class TextReader {

    private TextReader() {}

    /**
     * @param base the text that was opened for editing: a block keeps its id from there when it was edited or moved
     * @param known whether an id belongs to this text's history; only such may be sent to us
     */
    public static RichText read(String typed, RichText base, Predicate<String> known) {
        Reading reading = HtmlReader.isHtml(typed) ? HtmlReader.read(typed) : PlainReader.read(typed);
        return IdKeeping.of(reading, base, known);
    }

    /** A text that is new altogether. */
    public static RichText read(String typed) {
        return read(typed, RichText.empty(), id -> false);
    }
}
