package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Judges the Jupiter tests of a {@link Rules} class. */
public final class RuleExtension implements InvocationInterceptor, ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean selected = context.getTestMethod()
                .map(method -> GradeRun.current().selects(exercise(context), ruleOf(method), method.getName()))
                .orElse(true);
        return selected
                ? ConditionEvaluationResult.enabled("to be judged")
                : ConditionEvaluationResult.disabled("not selected");
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        Method method = invocationContext.getExecutable();
        Judge judge = Judge.of(
                GradeRun.current(),
                exercise(context),
                ruleOf(method),
                context.getRequiredTestClass(),
                method.getName());
        Throwable thrown = null;
        try {
            judge.attempt(invocation::proceed, Optional.empty());
        } catch (Throwable t) {
            thrown = t;
        }
        Throwable told = judge.conclude(thrown);
        if (told != null) {
            throw told;
        }
    }

    private static Exercise exercise(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(Rules.class).value();
    }

    private static String ruleOf(Method method) {
        return method.getAnnotation(Rule.class).value();
    }
}
