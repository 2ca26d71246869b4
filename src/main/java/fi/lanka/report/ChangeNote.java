package fi.lanka.report;

import fi.lanka.shared.InvalidInput;

/** What a correction corrects and why, in plain words for residents; every correction has one. */
final class ChangeNote {

    /** Residents read it in a list: a sentence or two. */
    static final int LONGEST = 1000;

    /** As it is kept. */
    static String checked(String typed) {
        String note = typed.replace("\r\n", "\n").strip();
        if (note.isEmpty()) {
            throw new InvalidInput("note", "report.change-note.missing");
        }
        if (note.codePointCount(0, note.length()) > LONGEST) {
            throw new InvalidInput("note", "report.change-note.too-long", LONGEST);
        }
        return note;
    }

    private ChangeNote() {}
}
