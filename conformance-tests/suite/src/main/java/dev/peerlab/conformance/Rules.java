package dev.peerlab.conformance;

import dev.peerlab.conformance.grading.RuleExtension;
import dev.peerlab.conformance.grading.RuleHook;
import dev.peerlab.conformance.grading.TryHook;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of rule tests, by Jupiter or by jqwik. Its tests get one of five verdicts instead of passing or failing, run under
 * a deadline, and fail with the kit's one form of message.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RuleExtension.class)
@AddLifecycleHook(RuleHook.class)
@AddLifecycleHook(TryHook.class)
public @interface Rules {

    /** {@return the exercise that these tests grade} */
    Exercise value();
}
