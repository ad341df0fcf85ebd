package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.ring.SmallRing;
import dev.peerlab.conformance.ring.SmallRingsExhausted;
import java.util.List;
import java.util.stream.Stream;

class SmallJoinsIT extends SmallRingsExhausted {

    static Stream<SmallRing> rings() {
        return Stream.of(
                        SmallJoins.SINGLE,
                        SmallJoins.AT_ONCE,
                        SmallJoins.CRASHING,
                        SmallJoins.NOTIFIED,
                        SmallJoins.WITH_KEYS,
                        SmallJoins.LOOKED_UP,
                        SmallJoins.DOUBLED)
                .flatMap(List::stream);
    }
}
