/** The toolbox: small words that every room uses; no table and no service of its own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fi.lanka.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
