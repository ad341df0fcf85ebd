package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When two objects count as the same. */
class StructureTest {

    private record Pair(Object one, Object other) {}

    @SuppressWarnings("UnusedVariable") // read by reflection
    private static final class Box {
        int content;
    }

    @SuppressWarnings("UnusedVariable") // read by reflection
    private static final class Open {
        final Box box;

        Open(Box box) {
            this.box = box;
        }
    }

    private static boolean areTheSame(Object one, Object other) {
        return Structure.of(one) == Structure.of(other);
    }

    @Test
    void oneAddressIsAsGoodAsTwoThatAreEqual() {
        Address five = Address.of(5);
        assertThat(areTheSame(five, Address.of("h", 5))).isFalse();
        Address far = Address.of("h", 5);
        assertThat(areTheSame(new Pair(far, far), new Pair(Address.of("h", 5), Address.of("h", 5))))
                .isTrue();
    }

    @Test
    void oneUnmodifiableListIsAsGoodAsTwoThatAreEqual() {
        List<Integer> list = List.of(1, 2, 3);
        assertThat(areTheSame(new Pair(list, list), new Pair(List.of(1, 2, 3), List.of(1, 2, 3))))
                .isTrue();
    }

    @Test
    void whetherTwoFieldsShareWhatCanChangeIsSeen() {
        Box box = new Box();
        assertThat(areTheSame(new Pair(box, box), new Pair(new Box(), new Box())))
                .isFalse();
        List<Integer> list = new ArrayList<>(List.of(1));
        assertThat(areTheSame(new Pair(list, list), new Pair(new ArrayList<>(list), new ArrayList<>(list))))
                .isFalse();
        Open open = new Open(box);
        assertThat(areTheSame(new Pair(open, open), new Pair(new Open(box), new Open(new Box()))))
                .isFalse();
    }
}
