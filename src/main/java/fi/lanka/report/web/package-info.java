@NullMarked
package fi.lanka.report.web;

import org.jspecify.annotations.NullMarked;
