/** The clock on the kitchen wall, and the desk where staff start their day. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "organisation", "plan", "report", "decision"})
@NullMarked
package fi.lanka.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
