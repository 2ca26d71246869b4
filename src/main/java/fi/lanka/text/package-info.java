/** Text made of blocks with ids that survive edits: reading what was typed, cleaning, comparing, canonical bytes. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package fi.lanka.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
