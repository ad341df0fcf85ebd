package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.Scenario;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.junit.platform.commons.util.ExceptionUtils;

/** Runs each case of a property under supervision. */
public final class TryHook implements AroundTryHook {

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public int aroundTryProximity() {
        return Integer.MAX_VALUE;
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
        Judge judge = RuleHook.judge();
        Optional<Scenario> scenario = parameters.stream()
                .filter(Scenario.class::isInstance)
                .map(Scenario.class::cast)
                .findFirst();
        try {
            judge.attempt(() -> rethrow(aTry.execute(parameters)), scenario);
        } catch (Throwable thrown) {
            return TryExecutionResult.falsified(thrown);
        }
        return TryExecutionResult.satisfied(judge.isSettled());
    }

    private static void rethrow(TryExecutionResult result) {
        result.throwable().ifPresent(ExceptionUtils::throwAsUncheckedException);
    }
}
