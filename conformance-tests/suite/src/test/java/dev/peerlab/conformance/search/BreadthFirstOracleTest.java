package dev.peerlab.conformance.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import org.junit.jupiter.api.Test;

class BreadthFirstOracleTest {

    /** A triangle 0-1-2 with a tail 2-3-4, and 5 alone. */
    private static final NetworkSketch NETWORK =
            NetworkSketch.of(6, new Edge(0, 1), new Edge(0, 2), new Edge(1, 2), new Edge(2, 3), new Edge(3, 4));

    private static final Address ZERO = Address.of(0);

    @Test
    void distancesAreCountedInHops() {
        BreadthFirstOracle oracle = BreadthFirstOracle.from(NETWORK, ZERO);

        assertThat(oracle.distance(ZERO)).isZero();
        assertThat(oracle.distance(Address.of(4))).isEqualTo(3);
        assertThat(oracle.reaches(Address.of(5))).isFalse();
        assertThat(oracle.within(2)).containsExactly(Address.of(1), Address.of(2), Address.of(3));
    }

    @Test
    void aDeadEndIsReachedButNotPassed() {
        BreadthFirstOracle oracle = BreadthFirstOracle.from(NETWORK, ZERO, Address.of(2)::equals);

        assertThat(oracle.within(7)).containsExactly(Address.of(1), Address.of(2));
    }

    @Test
    void messagesOfAFloodAreCountedAsInTheLecture() {
        BreadthFirstOracle oracle = BreadthFirstOracle.from(NETWORK, ZERO);

        assertThat(oracle.floodMessages(1)).isEqualTo(2);
        assertThat(oracle.floodMessages(2)).isEqualTo(2 + 1 + 2);
        assertThat(oracle.floodMessages(3)).isEqualTo(2 + 1 + 2 + 1);
        assertThat(oracle.floodMessages(9)).isEqualTo(2 + 1 + 2 + 1);
    }

    @Test
    void aDeadEndSendsNothingOn() {
        BreadthFirstOracle oracle = BreadthFirstOracle.from(NETWORK, ZERO, Address.of(2)::equals);

        assertThat(oracle.floodMessages(5)).isEqualTo(2 + 1);
    }
}
