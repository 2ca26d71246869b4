/** The embedded PostgreSQL for trying Lanka out; an auto-configuration. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fi.lanka.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
