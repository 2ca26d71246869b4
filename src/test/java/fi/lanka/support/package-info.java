/** What the tests stand on: a real database, a counter of statements, a browser, a way to be signed in. */
package fi.lanka.support;
