package fi.lanka.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where there is no Spring PetClinic: an application of our own with the same kinds of parts (six entities in four repositories,
 * a handful of controllers, Thymeleaf, Actuator, a schema script), packed as Lanka is, on the libraries that Lanka has. It has no
 * cache and no second database driver, and so is not PetClinic, and the result says so.
 */
final class StandIn {

    private static final Pattern NOT_ITS_OWN = Pattern.compile(
            ".*/(spring-security|spring-boot-security|spring-session|spring-boot-session|spring-modulith"
                    + "|spring-boot-flyway|flyway|jsoup|java-diff-utils|spring-boot-starter-).*\\.jar");
    private static final Path CLASSES = Path.of("target", "test-classes");

    static Path packedAs(Path model, Path target) throws IOException {
        try (JarFile jar = new JarFile(model.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest(jar.getManifest()))) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (shared(entry.getName())) {
                    copy(jar, entry, out);
                }
            }
            out.putNextEntry(new JarEntry("BOOT-INF/classes/"));
            for (Path part : own()) {
                boolean folder = Files.isDirectory(part);
                String name = CLASSES.relativize(part).toString().replace('\\', '/');
                out.putNextEntry(new JarEntry("BOOT-INF/classes/" + name + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(part, out);
                }
            }
        }
        return target;
    }

    private static Manifest manifest(Manifest model) {
        Manifest manifest = new Manifest(model);
        Attributes main = manifest.getMainAttributes();
        main.putValue("Start-Class", "standin.LendingLibrary");
        main.keySet().removeIf(name -> name.toString().endsWith("-Index"));
        return manifest;
    }

    private static boolean shared(String name) {
        return !name.endsWith("/")
                && (name.startsWith("org/springframework/boot/loader/")
                        || name.startsWith("BOOT-INF/lib/")
                                && !NOT_ITS_OWN.matcher(name).matches());
    }

    /** Libraries lie in such a jar unpacked, and stay so. */
    private static void copy(JarFile from, JarEntry entry, JarOutputStream out) throws IOException {
        JarEntry copy = new JarEntry(entry.getName());
        copy.setMethod(entry.getMethod());
        if (entry.getMethod() == JarEntry.STORED) {
            copy.setSize(entry.getSize());
            copy.setCrc(entry.getCrc());
        }
        out.putNextEntry(copy);
        try (InputStream content = from.getInputStream(entry)) {
            content.transferTo(out);
        }
        out.closeEntry();
    }

    /** Folders too: they are looked for by name. */
    private static List<Path> own() throws IOException {
        try (Stream<Path> parts = Files.walk(CLASSES.resolve("standin"))) {
            return parts.toList();
        }
    }

    private StandIn() {}
}
