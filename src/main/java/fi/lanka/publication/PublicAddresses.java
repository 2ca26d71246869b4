package fi.lanka.publication;

import java.util.List;

/** The addresses that residents know. They are permanent: others link to them. */
public final class PublicAddresses {

    public static final String FRONT = "/";
    public static final String REPORTS = "/hyvinvointikertomukset";
    public static final String ASSETS = "/julkaisut/aineistot";
    public static final String ROBOTS = "/robots.txt";

    /** Asked for by browsers that have not read a page of ours, as beside a picture or a file. */
    public static final String ICON = "/favicon.ico";

    /** Everything that anyone may read without signing in, in the patterns of the security chain. */
    public static List<String> patterns() {
        return List.of(
                FRONT,
                REPORTS,
                REPORTS + "/**",
                "/julkaisut/**",
                "/saavutettavuus",
                "/tietosuoja",
                "/palaute",
                "/assets/**",
                ROBOTS,
                ICON);
    }

    private PublicAddresses() {}
}
