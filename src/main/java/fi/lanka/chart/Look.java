package fi.lanka.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a line is told from the others without its colour: by dash, marker and weight. Contrast on white is at least 5.8; the
 * four stay apart in greyscale and for colour-blind eyes.
 */
enum Look {
    MUNICIPALITY("#0b4f8a", null, "3"),
    REGION("#a34d00", "7 3", "2"),
    PEERS("#00695c", "2 3", "2"),
    COUNTRY("#50565e", null, "1.5");

    private static final double RADIUS = 4;

    private final String colour;
    private final @Nullable String dash;
    private final String width;

    Look(String colour, @Nullable String dash, String width) {
        this.colour = colour;
        this.dash = dash;
        this.width = width;
    }

    /** One look for each series: its role's own, or where two share a role, one that nobody else needs. */
    static List<Look> of(List<Series> series) {
        Set<Look> free = EnumSet.allOf(Look.class);
        List<@Nullable Look> own = new ArrayList<>();
        for (Series each : series) {
            Look look = valueOf(each.role().name());
            own.add(free.remove(look) ? look : null);
        }
        List<Look> looks = new ArrayList<>();
        for (Look look : own) {
            Look given = look == null ? free.iterator().next() : look;
            free.remove(given);
            looks.add(given);
        }
        return looks;
    }

    String colour() {
        return colour;
    }

    boolean leads() {
        return this == MUNICIPALITY;
    }

    void line(Svg svg, String path) {
        svg.open("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", colour)
                .with("stroke-width", width)
                .with("stroke-linejoin", "round")
                .with("stroke-linecap", dash == null ? "round" : "butt");
        if (dash != null) {
            svg.with("stroke-dasharray", dash);
        }
        svg.end();
    }

    /** @param hollow a preliminary figure: the same shape, not filled */
    void marker(Svg svg, double x, double y, boolean hollow) {
        switch (this) {
            case MUNICIPALITY -> svg.open("circle").with("cx", x).with("cy", y).with("r", RADIUS);
            case REGION -> svg.open("path").with("d", square(x, y));
            case PEERS -> svg.open("path").with("d", triangle(x, y));
            case COUNTRY -> svg.open("path").with("d", hollow ? diamond(x, y) : cross(x, y));
        }
        boolean stroked = hollow || this == COUNTRY;
        svg.with("fill", hollow ? "#fff" : stroked ? "none" : colour)
                .with("stroke", stroked ? colour : "#fff")
                .with("stroke-width", stroked ? "1.75" : "1.25")
                .end();
    }

    private static String square(double x, double y) {
        return "M" + Svg.number(x - 3.5) + " " + Svg.number(y - 3.5) + "h7v7h-7z";
    }

    private static String triangle(double x, double y) {
        return "M" + Svg.number(x) + " " + Svg.number(y - 4.8) + "l4.6 8h-9.2z";
    }

    private static String cross(double x, double y) {
        return "M" + Svg.number(x - 3) + " " + Svg.number(y - 3) + "l6 6m0 -6l-6 6";
    }

    private static String diamond(double x, double y) {
        return "M" + Svg.number(x) + " " + Svg.number(y - 4.5) + "l4.5 4.5l-4.5 4.5l-4.5 -4.5z";
    }
}
