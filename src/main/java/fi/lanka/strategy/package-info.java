/** The keel: council terms, their strategies, goals and sub-goals. */
@ApplicationModule(allowedDependencies = {"shared", "text", "chart", "journal", "organisation", "indicator"})
@NullMarked
package fi.lanka.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
