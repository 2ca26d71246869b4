package fi.lanka.organisation;

/** What the municipality may say in its own words on the public statements. */
public enum StatementText {
    /** In place of the product's own list of what is not accessible yet, one on each line. */
    SHORTCOMINGS,
    /** Added to the accessibility statement. */
    ACCESSIBILITY,
    /** Added to the privacy statement. */
    PRIVACY,
    /** Added to the page for feedback. */
    FEEDBACK
}
