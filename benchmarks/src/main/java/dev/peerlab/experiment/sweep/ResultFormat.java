package dev.peerlab.experiment.sweep;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.peerlab.experiment.Experiment;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of result files: JSON, one line a trial, members in the order of the records' components.
 *
 * <p>A number is read as exactly the number that was written; what is not a number or infinite is a string.
 *
 * @param <P> the experiment's points
 * @param <R> the experiment's results
 */
final class ResultFormat<P extends Record, R extends Record> {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the same digits on every JDK
                    .build())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultVisibility(visible -> visible.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)) // components, and nothing that is computed from them
            .build();

    private final JavaType type;

    /** Makes the format of an experiment's results. */
    ResultFormat(Class<P> pointType, Class<R> resultType) {
        type = MAPPER.getTypeFactory().constructParametricType(ResultLine.class, pointType, resultType);
    }

    /** {@return the format of an experiment's results} */
    static <P extends Record & Serializable, R extends Record & Serializable> ResultFormat<P, R> of(
            Experiment<P, R> experiment) {
        return new ResultFormat<>(experiment.pointType(), experiment.resultType());
    }

    /** {@return the line, with its end} */
    byte[] write(ResultLine<P, R> line) {
        return (MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** {@return what a line says, whatever it is about; nothing if it is broken} */
    static Optional<JsonNode> tree(byte[] line) {
        try {
            return Optional.of(MAPPER.readTree(line));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** {@return what a line of this experiment says; nothing if it is something else} */
    Optional<ResultLine<P, R>> read(JsonNode tree) {
        try {
            return Optional.of(MAPPER.treeToValue(tree, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
