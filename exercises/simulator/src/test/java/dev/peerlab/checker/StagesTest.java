package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagesTest {

    private static Predicate got(int client, int pongs) {
        return Predicate.ofPeers(
                "client " + client + " got " + pongs,
                world -> world.view(client, Integer.class) == pongs ? Optional.empty() : Optional.of("it did not"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aStageBeginsWhereTheOneBeforeItEnded(int threads) {
        Report first = Checker.of(PingPong.world(3, 4).build()).goal(got(1, 2)).breadthFirst();
        Report report = Checker.of(PingPong.world(3, 4).build())
                .threads(threads)
                .goal(got(1, 2))
                .then()
                .goal(got(2, 3))
                .then()
                .invariant(got(1, 4).negate())
                .breadthFirst();

        assertThat(first.events()).hasSize(4);
        assertThat(report.ending()).isEqualTo(Ending.BROKEN);
        assertThat(report.predicate()).isEqualTo(Optional.of("not: client 1 got 4"));
        assertThat(report.events()).hasSize(4 + 6 + 4).startsWith(first.events().toArray(new Event[0]));
        assertThat(report.coverage().depth()).isEqualTo(4);
        assertThat(report.notes())
                .hasSize(2)
                .element(1)
                .asString()
                .matches("stage 2 reached 'client 2 got 3' by event 10, having met [0-9,]+ worlds");
    }

    private static Predicate accepted(int acceptor) {
        return Predicate.of(
                "acceptor " + acceptor + " accepted value 1",
                world -> world.messages().stream()
                                .anyMatch(delivery -> delivery.from() == acceptor
                                        && delivery.message().toString().equals("Accepted[ballot=1]"))
                        ? Optional.empty()
                        : Optional.of("it did not"));
    }

    @Test
    void aStageBeforeMakesALongStoryCheap() {
        World world = Paxos.world(2, 3, true).build();
        Report all = Checker.of(world).invariant(Paxos.AGREEMENT).breadthFirst();
        Report staged = Checker.of(world)
                .goal(accepted(2))
                .then()
                .goal(accepted(3))
                .then()
                .invariant(Paxos.AGREEMENT)
                .breadthFirst();

        assertThat(staged.ending()).isEqualTo(Ending.BROKEN);
        assertThat(staged.predicate()).isEqualTo(all.predicate());
        assertThat(staged.events()).hasSize(all.events().size());
        assertThat(staged.coverage().worlds()).isLessThan(all.coverage().worlds() / 2);
        assertThat(staged.notes()).hasSize(2);
    }

    @Test
    void aStageThatNoWorldReachesIsNamed() {
        Report report = Checker.of(PingPong.world(1, 4).build())
                .goal(got(1, 2))
                .then()
                .goal(got(1, 5))
                .then()
                .goal(got(1, 4))
                .breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.UNREACHED);
        assertThat(report.predicate()).isEqualTo(Optional.of("client 1 got 5"));
        assertThat(report.detail())
                .isEqualTo("stage 2 of 3, which looks for 'client 1 got 5', ended without it: no world is like that");
        assertThat(report.lines().get(0)).startsWith("not reached: client 1 got 5: stage 2 of 3");
    }

    @Test
    void aStageThatIsCutOffOrBrokenSaysSo() {
        Checker first = Checker.of(PingPong.world(3, 4).build()).goal(got(1, 4)).upTo(3);
        Report cutOff = first.then().invariant(got(1, 0)).breadthFirst();
        Report broken = Checker.of(PingPong.world(3, 4).build())
                .goal(got(1, 4))
                .invariant(got(2, 1).negate())
                .then()
                .goal(got(3, 1))
                .breadthFirst();

        assertThat(cutOff.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(cutOff.detail()).isEqualTo("worlds more than 3 transitions away were not met");
        assertThat(cutOff.coverage().frontier()).isPositive();
        assertThat(cutOff.notes())
                .isEqualTo(List.of("the search ended in stage 1 of 2, which looks for 'client 1 got 4'"));
        assertThat(broken.ending()).isEqualTo(Ending.BROKEN);
        assertThat(broken.events()).hasSize(2);
    }

    @Test
    void thePredicatesOfAStageAreItsOwn() {
        Report report = Checker.of(PingPong.world(1, 4).build())
                .invariant(got(1, 3).negate())
                .goal(got(1, 2))
                .then()
                .breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.HOLDS);
    }

    @Test
    void theLastStageMayBeSearchedAtRandom() {
        Report report = Checker.of(PingPong.world(2, 4).build())
                .goal(got(1, 4))
                .then()
                .goal(got(2, 4))
                .randomDescent(5, 10);

        assertThat(report.ending()).isEqualTo(Ending.REACHED);
        assertThat(report.events()).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void aStageWithoutAGoalLeadsNowhere() {
        Checker second =
                Checker.of(PingPong.world(1, 1).build()).goal(got(1, 1)).then();

        assertThatThrownBy(second::then).hasMessage("stage 2 has no goal: it leads nowhere");
    }
}
