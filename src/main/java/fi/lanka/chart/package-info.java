/** A series in, an accessible SVG and its table out. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fi.lanka.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
