package fi.lanka.indicator;

import java.util.List;

/**
 * @param role MUNICIPALITY, REGION, PEERS or COUNTRY
 * @param values by year; a year that is not there has no data yet
 */
public record AreaSeries(String role, String area, List<YearValue> values) {}
