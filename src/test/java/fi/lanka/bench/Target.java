package fi.lanka.bench;

/** What must hold, and where it is to go. The numbers stand here and nowhere else. */
enum Target {
    P1("approved page, gzip, whole filter chain : nginx gzip_static", Sense.AT_LEAST, 0.35, 0.50),
    P2("the same bytes read from PostgreSQL each time : nginx", Sense.AT_LEAST, 0.10, 0.17),
    P3("304 by If-None-Match : nginx 304", Sense.AT_LEAST, 0.35, 0.50),
    P4("approved page : the same page rendered anew", Sense.AT_LEAST, 50, 100),
    P5("draft page from the database : the same from memory", Sense.AT_LEAST, 0.70, 0.85),
    P5_STATEMENTS("statements of the draft page, without the session's two", Sense.AT_MOST, 6, 6),
    P13("start to first page : Spring PetClinic's", Sense.AT_MOST, 1.6, 1.2),
    P14("MB resident after 60 long pages, -Xmx512m", Sense.AT_MOST, 700, 450),
    P15("KB on the first visit to an approved page", Sense.AT_MOST, 200, 120),
    P15_SCRIPTS("scripts that it loads", Sense.AT_MOST, 0, 0);

    private enum Sense {
        AT_LEAST,
        AT_MOST
    }

    final String what;
    final double floor;
    final double aim;
    private final Sense sense;

    Target(String what, Sense sense, double floor, double aim) {
        this.what = what;
        this.sense = sense;
        this.floor = floor;
        this.aim = aim;
    }

    boolean holds(double measured) {
        return reaches(measured, floor);
    }

    boolean arrived(double measured) {
        return reaches(measured, aim);
    }

    String label() {
        return name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT).replaceFirst("^p", "P");
    }

    private boolean reaches(double measured, double limit) {
        return sense == Sense.AT_LEAST ? measured >= limit : measured <= limit;
    }
}
