package fi.lanka.indicator.web;

/** A choice in a form. */
record Option(String value, String label) {}
