package dev.peerlab.checker.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.World;
import dev.peerlab.checker.example.Paxos;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final Predicate PROMISED = Predicate.of(
            "an acceptor has promised",
            world -> world.messages().stream()
                            .anyMatch(message -> message.message().toString().startsWith("Promise"))
                    ? Optional.empty()
                    : Optional.of("none has"));

    @Test
    void aChartShowsMessagesTimersLossesCrashesAndActs() {
        assertThat(Mishaps.story().chart())
                .containsExactly(
                        "      customer  shop      bank",
                        "      #         |         |           wants book 7",
                        "   1  o--------->         |           Order[book=7]",
                        "   2  |         o--------->           Charge[book=7]",
                        "   3  x---------o         |           Shipped[book=7] gets lost, sent at 1",
                        "   4  |         X         |           crashes",
                        "   5  |         ^         |           starts",
                        "   6  *         |         |           timer Again[book=7]",
                        "   7  o--------->         |           Order[book=7]",
                        "   8  |         o--------->           Charge[book=7]",
                        "",
                        "broken: nobody pays twice: the bank was asked 2 times");
    }

    @Test
    void aChartIsAHundredColumnsWideAtMost() {
        World world = Paxos.world(2, 9, true).text(part -> part + " " + part).build();
        Checker checker = Checker.of(world).goal(PROMISED);

        assertThat(Story.of(checker, checker.breadthFirst()).chart())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }
}
