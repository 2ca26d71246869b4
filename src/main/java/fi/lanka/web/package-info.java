/** The hallway: the staff's security chain, error pages, language and navigation by role. */
@ApplicationModule(allowedDependencies = {"shared", "organisation"})
@NullMarked
package fi.lanka.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
