package dev.peerlab.simulator.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvergedRingTest {

    private static final IdSpace SIX_BITS = new IdSpace(6);

    @Test
    void theRingOfThePaperHasTheTablesOfThePaper() {
        ConvergedRing ring = ring(SIX_BITS, 3, 1, 8, 14, 21, 32, 38, 42, 48, 51, 56);
        ConvergedRing.Cursor table = ring.cursor().moveTo(1);
        assertThat(table.self().id().low()).isEqualTo(8);
        assertThat(IntStream.range(0, 6).mapToLong(i -> table.finger(i).id().low()))
                .containsExactly(14L, 14L, 14L, 21L, 32L, 42L);
        assertThat(table.successors()).extracting(c -> c.id().low()).containsExactly(14L, 21L, 32L);
        assertThat(table.predecessor()).isEqualTo(new Contact(SIX_BITS.id(1), Address.of(0)));
    }

    @ParameterizedTest
    @CsvSource({"3,1", "3,8", "6,2", "6,30", "16,100", "62,50", "64,50", "65,50", "100,50", "128,50", "160,200"})
    void everyFingerIsTheOwnerOfItsStart(int bits, int size) {
        ConvergedRing ring = ConvergedRing.random(new IdSpace(bits), 4, size, bits);
        for (int peer = 0; peer < size; peer++) {
            RoutingTable table = ring.table(peer);
            for (int i = 0; i < bits; i++) {
                Id start = ring.space().plusPowerOfTwo(table.self().id(), i);
                assertThat(table.finger(i)).isEqualTo(ring.member(ring.ownerOf(start)));
            }
            assertThat(table.successorCount()).isEqualTo(Math.min(4, size - 1));
        }
    }

    @Test
    void aCursorMovesToWhomItNamed() {
        ConvergedRing ring = ConvergedRing.random(new IdSpace(32), 4, 50, 1);
        ConvergedRing.Cursor cursor = ring.cursor().moveTo(7);
        Contact finger = cursor.finger(31);
        Contact successor = cursor.successor(2);
        assertThat(cursor.moveTo(finger).self()).isEqualTo(finger);
        assertThat(cursor.moveTo(successor).self()).isEqualTo(successor);
    }

    @Test
    void whatIsNoRingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring(SIX_BITS, 3))
                .withMessage("ring without a peer: must have one or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring(SIX_BITS, 3, 5, 9, 5))
                .withMessage("id 5 twice: ids must be distinct");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring(SIX_BITS, 0, 5))
                .withMessage("successors 0: must be 1 or more");
        Id outside = new IdSpace(7).id(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConvergedRing.of(SIX_BITS, 3, List.of(outside)))
                .withMessage("id 64: must be below 2^6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConvergedRing.random(SIX_BITS, 3, 65, 1))
                .withMessage("ring of 65 peers: must be 1 to 2^6");
    }

    private static ConvergedRing ring(IdSpace space, int successors, long... ids) {
        return ConvergedRing.of(
                space, successors, LongStream.of(ids).mapToObj(space::id).toList());
    }
}
