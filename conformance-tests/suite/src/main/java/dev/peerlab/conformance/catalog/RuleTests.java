package dev.peerlab.conformance.catalog;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** All tests of all rules, found by their annotations. */
public final class RuleTests {

    private static final String PACKAGE = "dev.peerlab.conformance";
    private static final RuleTests INSTANCE = new RuleTests(scan());

    private final List<RuleTest> tests;

    private RuleTests(List<RuleTest> tests) {
        this.tests = tests;
    }

    /**
     * A test of a rule.
     *
     * @param exercise the exercise that it grades
     * @param rule the rule that it judges; empty if it names none, which is a mistake
     * @param type its class
     * @param name its method
     */
    public record RuleTest(Exercise exercise, String rule, Class<?> type, String name) {}

    /** {@return the tests that are packaged with the suite} */
    public static RuleTests instance() {
        return INSTANCE;
    }

    /** {@return all tests, by class and name} */
    public List<RuleTest> all() {
        return tests;
    }

    /** {@return the tests of a rule} */
    public List<RuleTest> of(String rule) {
        return tests.stream().filter(test -> test.rule().equals(rule)).toList();
    }

    private static List<RuleTest> scan() {
        List<RuleTest> found = new ArrayList<>();
        for (Class<?> type : ReflectionSupport.findAllClassesInPackage(
                PACKAGE, type -> type.isAnnotationPresent(Rules.class), name -> true)) {
            Exercise exercise = type.getAnnotation(Rules.class).value();
            for (Method method :
                    ReflectionSupport.findMethods(type, RuleTests::isTest, HierarchyTraversalMode.TOP_DOWN)) {
                Rule rule = method.getAnnotation(Rule.class);
                found.add(new RuleTest(exercise, rule == null ? "" : rule.value(), type, method.getName()));
            }
        }
        found.sort(Comparator.comparing((RuleTest t) -> t.type().getName()).thenComparing(RuleTest::name));
        return List.copyOf(found);
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Test.class)
                || AnnotationSupport.isAnnotated(method, Property.class);
    }
}
