@NullMarked
package fi.lanka.decision.web;

import org.jspecify.annotations.NullMarked;
