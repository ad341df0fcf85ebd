package dev.peerlab.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule of {@code RULES.md} that a test judges. Every test of a {@link Rules} class names one. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {

    /** {@return the rule's name, e.g. {@code FLOOD-2}} */
    String value();
}
