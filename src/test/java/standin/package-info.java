/** The stand-in of the benchmark, see {@code fi.lanka.bench.StandIn}: outside the house, so that the house never finds it. */
@NullMarked
package standin;

import org.jspecify.annotations.NullMarked;
