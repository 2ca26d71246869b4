/** The thermometers: what is measured, where, and the yearly values with where they came from. */
@ApplicationModule(allowedDependencies = {"shared", "text", "chart", "journal", "organisation"})
@NullMarked
package fi.lanka.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
