package fi.lanka.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    private static String json(Object tree) {
        return new String(CanonicalJson.bytes(tree), UTF_8);
    }

    @Test
    void sortsKeysByUtf16AsTheRfcDoes() {
        assertThat(json(Map.of("\u20ac", 1, "\r", 2, "\uff21", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "\u00f6", 7)))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\uff21\":3}");
    }

    @Test
    void escapesNoMoreThanIsNeeded() {
        assertThat(json("\"\\/\b\f\n\r\t\u001f\u007fä€")).isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u001f\u007fä€\"");
    }

    @Test
    void writesWholeNumbersAndNothingBetween() {
        assertThat(json(Arrays.asList(0, -1, 9007199254740991L, true, null, List.of(), Map.of())))
                .isEqualTo("[0,-1,9007199254740991,true,null,[],{}]");
    }

    @Test
    void makesOneFormOfComposedLetters() {
        assertThat(json("a\u0308")).isEqualTo("\"ä\"");
        assertThatThrownBy(() -> json(Map.of("a\u0308", 1, "ä", 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatHasNoOneForm() {
        for (Object tree : List.of(
                1.5,
                new java.math.BigDecimal("1"),
                9007199254740992L,
                Long.MIN_VALUE,
                "\ud800",
                "\udc00x",
                Map.of(1, 1),
                'c')) {
            assertThatThrownBy(() -> json(tree)).as(String.valueOf(tree)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void readsNothingThatItCouldNotHaveWritten() {
        for (String json : List.of("1.5", "{\"a\":1,\"a\":2}", "{", "[1e3]", "123456789012345678901234567890", "")) {
            assertThatThrownBy(() -> CanonicalJson.parse(json.getBytes(UTF_8)))
                    .as(json)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CanonicalJson.parse("[1] [2]".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hashesAsTheStandardSays() {
        assertThat(Sha256.hex("abc".getBytes(UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
