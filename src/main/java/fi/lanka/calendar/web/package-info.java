@NullMarked
package fi.lanka.calendar.web;

import org.jspecify.annotations.NullMarked;
