package fi.lanka.indicator;

import fi.lanka.shared.Name;
import java.util.List;

/**
 * @param role MUNICIPALITY, REGION, PEERS or COUNTRY
 * @param values by year; a year that is not there has no data yet
 */
public record AreaSeries(String role, Name area, List<YearValue> values) {}
