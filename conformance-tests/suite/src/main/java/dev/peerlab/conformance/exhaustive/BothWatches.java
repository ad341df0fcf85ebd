package dev.peerlab.conformance.exhaustive;

import java.util.Optional;

/**
 * Two watches on one peer. Both see every step, whatever the other finds.
 *
 * @param one is asked first, and shows what is seen
 * @param other is asked next
 */
record BothWatches(Watch one, Watch other) implements Watch {

    @Override
    public Optional<Fault> judge(Step step) {
        Optional<Fault> first = one.judge(step);
        Optional<Fault> second = other.judge(step);
        return first.or(() -> second);
    }

    @Override
    public Object seen() {
        return one.seen();
    }
}
