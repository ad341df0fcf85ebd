package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import java.lang.reflect.Method;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Judges the jqwik properties of a {@link Rules} class; {@link TryHook} sees their single cases. */
public final class RuleHook implements AroundPropertyHook, SkipExecutionHook {

    private static @Nullable Judge judge;

    /** {@return who judges the property that is running} */
    static Judge judge() {
        Judge judging = judge;
        if (judging == null) {
            throw new IllegalStateException("no property is running");
        }
        return judging;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        if (context instanceof PropertyLifecycleContext property) {
            Method method = property.targetMethod();
            boolean selected = GradeRun.current().selects(exercise(property), ruleOf(method), method.getName());
            return selected ? SkipResult.doNotSkip() : SkipResult.skip("not selected");
        }
        return SkipResult.doNotSkip();
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Method method = context.targetMethod();
        judge = Judge.of(
                GradeRun.current(), exercise(context), ruleOf(method), context.containerClass(), method.getName());
        PropertyExecutionResult result = property.execute();
        Throwable told = judge().conclude(result.throwable().orElse(null));
        judge = null;
        if (told == null) {
            return result;
        }
        return told instanceof TestAbortedException ? result.mapToAborted(told) : result.mapToFailed(told);
    }

    private static Exercise exercise(PropertyLifecycleContext context) {
        return context.containerClass().getAnnotation(Rules.class).value();
    }

    private static String ruleOf(Method method) {
        return method.getAnnotation(Rule.class).value();
    }
}
