/** Starts that went well, beside another one, and after one that was broken off. */
package fi.lanka.embedded;
