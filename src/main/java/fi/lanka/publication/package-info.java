/** The shop window: approved editions as frozen bytes, for anyone to read. */
@ApplicationModule(allowedDependencies = {"shared", "text", "chart", "journal", "report :: published"})
@NullMarked
package fi.lanka.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
