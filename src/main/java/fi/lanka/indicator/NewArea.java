package fi.lanka.indicator;

import java.time.LocalDate;

public record NewArea(AreaCategory category, String code, String nameFi, String nameSv, LocalDate validFrom) {}
