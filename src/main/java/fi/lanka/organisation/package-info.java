/** The portrait wall: bodies, sectors, people and their memberships by period, sign-in, and the municipality's public statements. */
@ApplicationModule(allowedDependencies = {"shared", "text", "journal"})
@NullMarked
package fi.lanka.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
