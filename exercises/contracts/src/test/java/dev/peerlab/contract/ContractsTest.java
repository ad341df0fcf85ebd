package dev.peerlab.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peerlab.contract.flooding.ExpandingRing;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.search.QueryId;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void addressesAreValuesInAFixedOrder() {
        assertThat(Address.of(7))
                .isEqualTo(Address.of(7))
                .hasSameHashCodeAs(Address.of(7))
                .hasToString("7");
        assertThat(Address.of("host", 7)).isNotEqualTo(Address.of(7)).hasToString("host:7");
        assertThat(Address.of(9)).isLessThan(Address.of(10)).isLessThan(Address.of("a", 1));
        refused("peer index -1: must be 0 or more", () -> Address.of(-1));
        refused("port 0: must be 1 to 65535", () -> Address.of("a", 0));
        refused("address without a host: must be HOST:PORT", () -> Address.of(" ", 80));
    }

    @Test
    void aStubIsNotedEvenIfItsErrorIsCaught() {
        NotImplementedYet.takeNoted();
        try {
            throw new NotImplementedYet("FloodingPeer.onQuery");
        } catch (NotImplementedYet caught) {
            assertThat(caught).hasMessage("FloodingPeer.onQuery is not implemented yet");
        }
        assertThat(NotImplementedYet.takeNoted()).containsExactly("FloodingPeer.onQuery");
        assertThat(NotImplementedYet.takeNoted()).isEmpty();
    }

    @Test
    void settingsOutOfRangeAreRefusedInOneLine() {
        refused("maximum ttl 0: must be 1 or more", () -> new FloodingSettings(0, true, Reply.DIRECT, 1));
        refused("seen capacity 0: must be 1 or more", () -> new FloodingSettings(7, true, Reply.DIRECT, 0));
        refused("k = 0 walkers: must be 1 or more", () -> new RandomWalkSettings(0, 4, Policy.MEMORYLESS, SECOND));
        refused(
                "check interval -1: must be 0 (never) or more",
                () -> new RandomWalkSettings(1, -1, Policy.MEMORYLESS, SECOND));
        refused(
                "timeout PT0S: must be more than zero",
                () -> new RandomWalkSettings(1, 0, Policy.MEMORYLESS, Duration.ZERO));
        refused("first ttl 0: must be 1 or more", () -> new ExpandingRing(0, 1, 1, SECOND));
        refused("step 0: must be 1 or more", () -> new ExpandingRing(1, 0, 1, SECOND));
        refused("maximum ttl 1: must be the first ttl (2) or more", () -> new ExpandingRing(2, 1, 1, SECOND));
        refused("round time PT0S: must be more than zero", () -> new ExpandingRing(1, 1, 1, Duration.ZERO));
    }

    @Test
    void theLastRingIsTheLargest() {
        ExpandingRing ring = new ExpandingRing(1, 3, 7, SECOND);
        assertThat(ring.after(1)).isEqualTo(4);
        assertThat(ring.after(4)).isEqualTo(7);
        assertThat(ring.after(7)).isEqualTo(7);
        assertThat(new ExpandingRing(1, Integer.MAX_VALUE, 7, SECOND).after(1)).isEqualTo(7);
    }

    @Test
    void aSearchIsNamedAfterItsIssuer() {
        assertThat(new QueryId(Address.of(7), 3)).hasToString("q3@7");
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
