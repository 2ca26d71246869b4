package fi.lanka.support;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

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

    public static ApplicationModule declaration(String room) {
        try {
            return Class.forName("fi.lanka." + room + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException problem) {
            throw new IllegalStateException(room + " has no package-info", problem);
        }
    }

    /** The room itself and those that it may depend on. */
    public static Set<String> reach(String room) {
        return Stream.concat(
                        Stream.of(room),
                        Arrays.stream(declaration(room).allowedDependencies())
                                .map(dependency -> dependency.split(" :: ")[0]))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Which room a name with its prefix belongs to, as a table's {@code report_chapter}. */
    public static String of(String prefixed) {
        return prefixed.split("_", 2)[0];
    }
}
