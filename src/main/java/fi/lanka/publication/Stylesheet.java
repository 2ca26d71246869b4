package fi.lanka.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Today's look, ready to be kept: the stylesheet with each font and icon that it names, all under addresses made of their own
 * hashes. An edition keeps these, so that a later change of style never undresses an approved report.
 */
@Component
class Stylesheet {

    private static final String FOLDER = "static/assets/";
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*(['\"]?)([^'\")]+)\\1\\s*\\)");

    /** @param parts what the sheet itself names */
    record Look(Asset sheet, List<Asset> parts) {

        List<Asset> all() {
            List<Asset> all = new ArrayList<>(parts);
            all.add(sheet);
            return all;
        }
    }

    Look today() {
        return look("lanka.css", read(FOLDER + "lanka.css"));
    }

    /** The house's sign, whatever the sheet. */
    static Asset icon() {
        return part("icons/lanka.svg");
    }

    static Look look(String name, byte[] css) {
        Map<String, Asset> parts = new LinkedHashMap<>();
        Matcher reference = REFERENCE.matcher(new String(css, StandardCharsets.UTF_8));
        StringBuilder rewritten = new StringBuilder();
        while (reference.find()) {
            Asset part = parts.computeIfAbsent(reference.group(2), Stylesheet::part);
            reference.appendReplacement(rewritten, Matcher.quoteReplacement("url(\"" + part.address() + "\")"));
        }
        reference.appendTail(rewritten);
        Asset sheet = Asset.named(name, rewritten.toString().getBytes(StandardCharsets.UTF_8));
        return new Look(sheet, List.copyOf(parts.values()));
    }

    private static Asset part(String reference) {
        String path = StringUtils.cleanPath(reference.startsWith("/") ? "static" + reference : FOLDER + reference);
        return Asset.named(path, read(path));
    }

    private static byte[] read(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("The look names " + path + ", which is not there", missing);
        }
    }
}
