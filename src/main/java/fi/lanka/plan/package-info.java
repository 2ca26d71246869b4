/** The workshop: boards' objectives with actions, targets and follow-up, and what each term taught. */
@ApplicationModule(
        allowedDependencies = {"shared", "text", "chart", "journal", "organisation", "indicator", "strategy"})
@NullMarked
package fi.lanka.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
