/** The pages of this room. */
@NullMarked
package fi.lanka.strategy.web;

import org.jspecify.annotations.NullMarked;
