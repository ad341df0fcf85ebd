package dev.peerlab.conformance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peerlab.conformance.ReadBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small worlds are read back from their lines; what makes no sense is refused. */
class WorldLinesTest {

    @Test
    void linesAreReadBack() {
        assertThat(FloodingWorlds.all()).allSatisfy(world -> ReadBack.isReadBack(world, FloodingWorld::parse));
        assertThat(RandomWalkWorlds.checking(0, 1, 2))
                .allSatisfy(world -> ReadBack.isReadBack(world, RandomWalkWorld::parse));
    }

    @Test
    void noWorldIsThereTwice() {
        assertThat(FloodingWorlds.all()).doesNotHaveDuplicates();
        assertThat(RandomWalkWorlds.checking(0, 1, 2)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n=9", "edges=0-2", "searches=2", "searches=-1", "net=BAG", "losses=-1", "restarts=2"})
    void anImpossibleWorldIsRefused(String part) {
        String line = FloodingWorlds.all().get(0).line();
        String key = part.substring(0, part.indexOf('=') + 1);
        String impossible =
                ("/" + line).replaceFirst("/" + key + "[^/]*", "/" + part).substring(1);

        assertThat(impossible).isNotEqualTo(line);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FloodingWorld.parse(impossible))
                .withMessageContaining("must be");
    }
}
