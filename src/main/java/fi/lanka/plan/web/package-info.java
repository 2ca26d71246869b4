/** The pages of this room. */
@NullMarked
package fi.lanka.plan.web;

import org.jspecify.annotations.NullMarked;
