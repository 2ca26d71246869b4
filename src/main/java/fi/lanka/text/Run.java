package fi.lanka.text;

/** A stretch of text under the same marks; a line break is the character {@code \n}. */
record Run(String text, Marks marks) {}
