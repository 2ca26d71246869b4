package fi.lanka.support;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rooms and the arrows between them, as the house itself declares them. */
public final class Rooms {

    public static final Path PACKAGES = Path.of("src/main/java/fi/lanka");

    private static final List<String> NAMES = ProjectFile.under(PACKAGES, "package-info.java").stream()
            .map(file -> PACKAGES.relativize(file.path()))
            .filter(path -> path.getNameCount() == 2)
            .map(path -> path.getName(0).toString())
            .sorted()
            .toList();

    private Rooms() {}

    public static List<String> names() {
        return NAMES;
    }

    /** What the room's package-info says, comments and all. */
    public static ProjectFile declaration(String room) {
        return ProjectFile.read(PACKAGES.resolve(room).resolve("package-info.java"));
    }

    /** The room itself and those that it may depend on; without a list it may depend on none. */
    public static Set<String> reach(String room) {
        Set<String> reach = new LinkedHashSet<>(List.of(room));
        declaration(room)
                .find("allowedDependencies\\s*=\\s*\\{(.*?)\\}")
                .flatMap(list -> Pattern.compile("\"(\\w+)[^\"]*\"")
                        .matcher(list.group(1))
                        .results())
                .forEach(dependency -> reach.add(dependency.group(1)));
        return reach;
    }

    /** Which room a name with its prefix belongs to, as a table's {@code report_chapter}. */
    public static String of(String prefixed) {
        return prefixed.split("_", 2)[0];
    }
}
