package fi.lanka.plan;

import java.math.BigDecimal;

/** A figure of a year: euros of an action, or a target's on the way. */
public record YearFigure(int year, BigDecimal figure) {}
