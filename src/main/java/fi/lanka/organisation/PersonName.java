package fi.lanka.organisation;

import java.util.UUID;

/** A person to choose from a list, or to be named on a page. */
public record PersonName(UUID id, String name) {}
