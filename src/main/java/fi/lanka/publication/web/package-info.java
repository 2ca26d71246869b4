/** The shop window's own chain and its one counter. */
@NullMarked
package fi.lanka.publication.web;

import org.jspecify.annotations.NullMarked;
