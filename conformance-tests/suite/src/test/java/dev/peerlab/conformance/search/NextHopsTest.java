package dev.peerlab.conformance.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextHopsTest {

    private static final Address ONE = Address.of(1);
    private static final Address TWO = Address.of(2);
    private static final Address THREE = Address.of(3);
    private static final List<Address> ALL = List.of(ONE, TWO, THREE);

    @Test
    void aSelfAvoidingWalkerPrefersNewNeighborsThenThoseOwedThenTheFirst() {
        NextHops hops = new NextHops(Policy.SELF_AVOIDING, ALL, false);
        hops.came(ONE);
        assertThat(hops.allowed()).containsExactly(TWO, THREE);
        hops.went(TWO);
        hops.came(THREE);
        assertThat(hops.allowed()).containsExactly(THREE);
        assertThat(hops.inWords()).isEqualTo("to 3: received this walker from, never sent it to");
        hops.went(THREE);
        hops.came(TWO);
        assertThat(hops.allowed()).containsExactly(ONE);
        hops.went(ONE);
        assertThat(hops.allowed()).isEmpty();
    }

    @Test
    void anIssuerHasNoFirstToGoBackTo() {
        NextHops hops = new NextHops(Policy.SELF_AVOIDING, List.of(ONE, TWO), true);
        assertThat(hops.allowed()).containsExactly(ONE, TWO);
        hops.went(ONE);
        hops.came(TWO);
        assertThat(hops.allowed()).containsExactly(TWO);
        hops.went(TWO);
        hops.came(ONE);
        assertThat(hops.allowed()).isEmpty();
        assertThat(hops.inWords()).isEqualTo("nowhere: nobody is left");
    }

    @Test
    void aMemorylessWalkerTurnsRoundOnlyWhereItMust() {
        NextHops hops = new NextHops(Policy.MEMORYLESS, ALL, false);
        hops.came(TWO);
        assertThat(hops.allowed()).containsExactly(ONE, THREE);
        NextHops leaf = new NextHops(Policy.MEMORYLESS, List.of(TWO), false);
        leaf.came(TWO);
        assertThat(leaf.allowed()).containsExactly(TWO);
    }

    @Test
    void aListOfPeersReadsAsAChoice() {
        assertThat(NextHops.oneOf(ALL)).isEqualTo("1, 2 or 3");
        assertThat(NextHops.oneOf(List.of(ONE))).isEqualTo("1");
    }
}
