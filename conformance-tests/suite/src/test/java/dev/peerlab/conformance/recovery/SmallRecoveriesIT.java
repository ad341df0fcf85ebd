package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.ring.SmallRing;
import dev.peerlab.conformance.ring.SmallRingsExhausted;
import java.util.List;
import java.util.stream.Stream;

class SmallRecoveriesIT extends SmallRingsExhausted {

    static Stream<SmallRing> rings() {
        return Stream.of(
                        SmallRecoveries.CRASHING,
                        SmallRecoveries.COMING_AND_GOING,
                        SmallRecoveries.LOOKED_UP,
                        SmallRecoveries.LEAVING,
                        SmallRecoveries.HASTY,
                        SmallRecoveries.RESTARTING)
                .flatMap(List::stream);
    }
}
