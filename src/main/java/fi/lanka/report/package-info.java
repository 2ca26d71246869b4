/** The writing desk: reports made of chapters, their way through the bodies, and the frozen versions that leave the desk. */
@ApplicationModule(
        allowedDependencies = {"shared", "text", "chart", "journal", "organisation", "indicator", "strategy", "plan"})
@NullMarked
package fi.lanka.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
