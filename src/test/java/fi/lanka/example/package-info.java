@NullMarked
package fi.lanka.example;

import org.jspecify.annotations.NullMarked;
