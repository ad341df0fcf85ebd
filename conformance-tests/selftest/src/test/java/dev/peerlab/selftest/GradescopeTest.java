package dev.peerlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.mutant.PastedWorkbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The file that Gradescope reads has only what Gradescope knows.
 *
 * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">Gradescope's specification of results.json</a>
 */
class GradescopeTest {

    private static final Set<String> RUN = Set.of(
            "score",
            "execution_time",
            "output",
            "output_format",
            "test_output_format",
            "test_name_format",
            "visibility",
            "stdout_visibility",
            "extra_data",
            "tests",
            "leaderboard");
    private static final Set<String> TEST = Set.of(
            "score",
            "max_score",
            "status",
            "name",
            "name_format",
            "number",
            "output",
            "output_format",
            "tags",
            "visibility",
            "extra_data");
    private static final Set<String> FORMATS = Set.of("text", "html", "simple_format", "md", "ansi");

    @Test
    void theGradeIsWhatGradescopeReads() {
        Reported reported =
                Reported.of("gradescope", PastedWorkbook.ofReference(), "peerlab.only=FLOOD-1,FLOOD-2,WALK-1");
        Map<?, ?> run = (Map<?, ?>) parse(reported.file("grade.json"));
        assertThat(RUN).containsAll(names(run));
        assertThat(run.get("output_format")).isIn(FORMATS);
        List<?> tests = (List<?>) Objects.requireNonNull(run.get("tests"));
        assertThat(tests).hasSize(3);
        double sum = 0;
        for (Object each : tests) {
            Map<?, ?> test = (Map<?, ?>) each;
            assertThat(TEST).containsAll(names(test));
            assertThat(test.get("status")).isIn("passed", "failed");
            assertThat(test.get("output_format")).isIn(FORMATS);
            sum += (double) Objects.requireNonNull(test.get("score"));
        }
        assertThat(run.get("score")).isEqualTo(sum);
    }

    private static List<String> names(Map<?, ?> object) {
        return object.keySet().stream().map(String::valueOf).toList();
    }

    private static Object parse(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) {
        @Nullable JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return token == JsonToken.VALUE_STRING ? parser.getString() : parser.getDoubleValue();
    }
}
