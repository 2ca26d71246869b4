/** The council chamber: what a body did with named, frozen versions, by meeting and section. */
@ApplicationModule(
        allowedDependencies = {"shared", "text", "journal", "organisation", "plan", "report", "report :: published"})
@NullMarked
package fi.lanka.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
