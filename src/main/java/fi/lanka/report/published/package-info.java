/** What the shop window may know of a report: its typed content once approved, and how it is laid out for reading. */
@NamedInterface("published")
@NullMarked
package fi.lanka.report.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
