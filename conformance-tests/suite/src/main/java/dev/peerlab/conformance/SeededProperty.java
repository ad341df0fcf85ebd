package dev.peerlab.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * A jqwik property that tries the same cases in every run, so that every submission is judged by the same cases.
 *
 * <p>A failing case is shrunk until no smaller one fails, or a fixed number of smaller ones was tried: never by the clock.
 * Another set of cases is chosen by {@code -Dpeerlab.seed=NUMBER}, see {@link Replayable}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property(
        seed = "20010827",
        edgeCases = EdgeCasesMode.NONE,
        shrinking = ShrinkingMode.FULL,
        afterFailure = AfterFailureMode.RANDOM_SEED)
public @interface SeededProperty {}
