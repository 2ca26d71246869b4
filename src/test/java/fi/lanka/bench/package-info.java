/** Measured against limits of the same run, not against a clock; apart from the tests, see {@link fi.lanka.bench.TargetsBench}. */
@NullMarked
package fi.lanka.bench;

import org.jspecify.annotations.NullMarked;
