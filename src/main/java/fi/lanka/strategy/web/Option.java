package fi.lanka.strategy.web;

/** A choice in a form. */
record Option(String value, String label) {}
