package fi.lanka.indicator;

import fi.lanka.shared.Name;
import java.util.UUID;

/** An area that figures may be of. */
public record AreaRow(UUID id, AreaCategory category, String code, Name name) {}
