package fi.lanka.plan;

/** What of an approved action is revised: its wording and its years, each as it is to be. */
public record ActionRevised(String wording, int firstYear, int lastYear) {}
