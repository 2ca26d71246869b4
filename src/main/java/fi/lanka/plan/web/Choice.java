package fi.lanka.plan.web;

/** An option of a choice, as the field fragments read it. */
record Choice(String value, String label) {}
