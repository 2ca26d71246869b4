package fi.lanka.organisation.web;

/** A choice in a form. */
record Option(String value, String label) {}
