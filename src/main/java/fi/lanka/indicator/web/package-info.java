/** The pages of this room. */
@NullMarked
package fi.lanka.indicator.web;

import org.jspecify.annotations.NullMarked;
