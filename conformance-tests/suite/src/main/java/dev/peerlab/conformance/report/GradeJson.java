package dev.peerlab.conformance.report;

import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.Grade.RuleResult;
import dev.peerlab.conformance.grading.Verdict;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A grade as Gradescope's autograder reads it.
 *
 * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">Gradescope's specification of results.json</a>
 */
final class GradeJson {

    private GradeJson() {}

    /** {@return the whole file} */
    static String of(Grade grade) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("score", grade.points());
            json.writeStringProperty("output", output(grade));
            json.writeStringProperty("output_format", "text");
            json.writeStringProperty("visibility", "visible");
            json.writeStringProperty("stdout_visibility", "hidden");
            json.writeArrayPropertyStart("tests");
            for (RuleResult result : grade.rules()) {
                test(result, json);
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("extra_data");
            json.writeStringProperty("submission", grade.submission());
            json.writeNumberProperty("max_score", grade.maxPoints());
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void test(RuleResult result, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("score", result.points());
        json.writeNumberProperty("max_score", result.rule().points());
        json.writeStringProperty("status", result.verdict() == Verdict.PASS ? "passed" : "failed");
        json.writeStringProperty(
                "name", result.rule().id() + ": " + result.verdict().label());
        json.writeStringProperty(
                "number", result.exercise().prefix() + "/" + result.rule().id());
        json.writeStringProperty("output", result.failure().map(f -> f.text()).orElseGet(() -> explanation(result)));
        json.writeStringProperty("output_format", "text");
        json.writeArrayPropertyStart("tags");
        json.writeString(result.exercise().folder());
        json.writeString(result.verdict().name());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String explanation(RuleResult result) {
        String text = result.blockers().isEmpty()
                ? result.rule().text()
                : "waits for " + String.join(", ", result.blockers());
        return result.notes().isEmpty() ? text : text + "\n\nNote: " + String.join("\n", result.notes());
    }

    private static String output(Grade grade) {
        return grade.points() + " of " + grade.maxPoints() + " points"
                + (grade.cutShort() ? "; cut short: the submission ended the whole process" : "");
    }
}
