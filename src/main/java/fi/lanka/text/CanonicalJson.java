package fi.lanka.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One tree, one sequence of bytes (RFC 8785), so that a hash over them means something in ten years. Of numbers only whole
 * ones are allowed: a decimal is a string in the decimals that its indicator has. Strings are NFC.
 */
public final class CanonicalJson {

    /** The largest whole number that every reader of JSON understands alike. */
    private static final long LARGEST = (1L << 53) - 1;

    private static final JsonMapper READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CanonicalJson() {}

    /** @param tree of maps with string keys, lists, strings, booleans, integers, longs and nulls */
    public static byte[] bytes(@Nullable Object tree) {
        StringBuilder json = new StringBuilder();
        write(json, tree);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder json, @Nullable Object tree) {
        if (tree == null || tree instanceof Boolean) {
            json.append(tree);
        } else if (tree instanceof String text) {
            writeString(json, text);
        } else if (tree instanceof Integer || tree instanceof Long) {
            writeNumber(json, ((Number) tree).longValue());
        } else if (tree instanceof List<?> list) {
            writeList(json, list);
        } else if (tree instanceof Map<?, ?> map) {
            writeMap(json, map);
        } else {
            throw new IllegalArgumentException("not for canonical JSON: " + tree.getClass());
        }
    }

    private static void writeNumber(StringBuilder json, long number) {
        if (Math.abs(number) > LARGEST || number == Long.MIN_VALUE) {
            throw new IllegalArgumentException("too large for every reader of JSON: " + number);
        }
        json.append(number);
    }

    private static void writeList(StringBuilder json, List<?> list) {
        json.append('[');
        String comma = "";
        for (Object each : list) {
            json.append(comma);
            write(json, each);
            comma = ",";
        }
        json.append(']');
    }

    private static void writeMap(StringBuilder json, Map<?, ?> map) {
        // strings compare by UTF-16 code units, as the RFC wants its keys
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new IllegalArgumentException("a key that is no string: " + entry.getKey());
            }
            String normal = Letters.nfc(key);
            if (sorted.containsKey(normal)) {
                throw new IllegalArgumentException("one key twice: " + key);
            }
            sorted.put(normal, entry.getValue());
        }
        json.append('{');
        String comma = "";
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            json.append(comma);
            writeString(json, entry.getKey());
            json.append(':');
            write(json, entry.getValue());
            comma = ",";
        }
        json.append('}');
    }

    private static void writeString(StringBuilder json, String text) {
        String normal = Letters.nfc(text);
        json.append('"');
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        requireWhole(normal, i);
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    /** Half a character has no bytes in UTF-8. */
    private static void requireWhole(String text, int i) {
        char c = text.charAt(i);
        boolean half = Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        if (half) {
            throw new IllegalArgumentException("half a character");
        }
    }

    /** The tree of maps, lists, strings, booleans, integers, longs and nulls; a decimal number or a doubled key is refused. */
    public static @Nullable Object parse(byte[] json) {
        try {
            Object tree = READER.readValue(json, Object.class);
            requireWholeNumbers(tree);
            return tree;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static void requireWholeNumbers(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            map.values().forEach(CanonicalJson::requireWholeNumbers);
        } else if (tree instanceof List<?> list) {
            list.forEach(CanonicalJson::requireWholeNumbers);
        } else if (tree instanceof Number && !(tree instanceof Integer) && !(tree instanceof Long)) {
            throw new IllegalArgumentException("not a whole number: " + tree);
        }
    }

    /** A parsed object as a map by its keys. */
    static Map<String, Object> object(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("not an object");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((key, value) -> object.put((String) key, value));
        return object;
    }
}
