/** The example municipality, entered through the rooms' own doors in one transaction. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "text",
            "chart",
            "journal",
            "organisation",
            "indicator",
            "strategy",
            "plan",
            "report",
            "report :: published",
            "decision",
            "calendar",
            "publication"
        })
@NullMarked
package fi.lanka.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
