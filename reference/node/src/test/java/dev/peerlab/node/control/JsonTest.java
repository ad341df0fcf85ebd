package dev.peerlab.node.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @Test
    void whatIsWrittenIsReadBack() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", "ä \"quoted\"\n\u2028 \uD83C\uDF0D");
        object.put("numbers", List.of(1, -2L, Long.MAX_VALUE, 0.5));
        object.put("truth", Arrays.asList(true, false, null));
        object.put("objects", List.of(Map.of(), Map.of("deep", List.of())));
        String text = Json.write(object);
        assertThat(text)
                .hasLineCount(1)
                .startsWith("{\"text\":")
                .contains("\"numbers\":[1,-2,9223372036854775807,0.5]");
        assertThat(Json.write(Json.read(Json.bytes(object)))).isEqualTo(text);
    }

    @Test
    void nothingIsAnObjectWithoutMembers() {
        assertThat(Json.read(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] | no JSON object: it begins otherwise",
                "7 | no JSON object: it begins otherwise",
                "{} {} | no JSON object: more comes after it",
                "{\"a\":[1 | no JSON object: Unexpected end-of-input",
                "{\"a\" 1} | no JSON object: Unexpected character",
                "what? | no JSON object: Unrecognized token 'what'"
            })
    void whatIsNoObjectIsRefused(String text, String message) {
        assertThatThrownBy(() -> Json.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void arraysInArraysDoNotExhaustTheStack() {
        byte[] deep = ("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.read(deep))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void whatHasNoFormInJsonIsNamed() {
        UUID id = new UUID(0, 1);
        assertThatThrownBy(() -> Json.write(Map.of("id", id)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.util.UUID has no form in JSON: 00000000-0000-0000-0000-000000000001");
    }
}
