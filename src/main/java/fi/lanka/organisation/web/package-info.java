/** The pages of administration, of one's own account and of the municipality's public statements. */
@NullMarked
package fi.lanka.organisation.web;

import org.jspecify.annotations.NullMarked;
