/** The logbook by the door: who did which verb to which thing, when; one line in the transaction of the change itself. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fi.lanka.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
