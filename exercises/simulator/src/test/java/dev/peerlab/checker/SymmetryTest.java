package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetryTest {

    private static Checker reduced(World.Builder world) {
        return Checker.of(world.build()).reduce(Reduction.SYMMETRY);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "1,2"})
    void ofPingPongWorldsThoseAreMetInWhichClientsAreInOneOrder(int threads, int pings) {
        int states = (pings + 1) * (pings + 1);
        Report report = reduced(PingPong.world(3, pings).interchangeable(1, 2, 3))
                .threads(threads)
                .breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.HOLDS);
        assertThat(report.coverage().worlds()).isEqualTo(states * (states + 1) * (states + 2) / 6);
    }

    @Test
    void threeClientsWithFourPingsMakeAsManyWorldsAsBagsOfThreeStates() {
        Report report = reduced(PingPong.world(3, 4).interchangeable(1, 2, 3)).breadthFirst();

        assertThat(report.coverage().worlds()).isEqualTo(2_925);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void paxosHasTheSameVerdictWithAcceptorsThatAreInterchangeable(boolean careless) {
        Checker checker = Checker.of(
                        Paxos.world(2, 3, careless).interchangeable(2, 3, 4).build())
                .invariant(Paxos.AGREEMENT);
        Report all = checker.breadthFirst();
        Report report = checker.reduce(Reduction.SYMMETRY).breadthFirst();

        assertThat(report.ending()).isEqualTo(all.ending());
        assertThat(report.detail()).isEqualTo(all.detail());
        assertThat(report.events()).hasSameSizeAs(all.events());
        assertThat(report.coverage().depth()).isEqualTo(all.coverage().depth());
        assertThat(report.coverage().worlds()).isLessThan(all.coverage().worlds() / 4);
    }

    @Test
    void crashesAndTimersAreExchangedToo() {
        World.Builder world = PingPong.world(3, 1).interchangeable(1, 2, 3);
        for (int client = 1; client <= 3; client++) {
            world.crash(client).restart(client).maybe(client, "does nothing", Peer.class, peer -> {});
        }
        long all = Checker.of(world.build()).breadthFirst().coverage().worlds();
        long met = reduced(world).breadthFirst().coverage().worlds();

        // Clients have n states each, and do not know of each other.
        long states = Math.round(Math.cbrt((double) all));
        assertThat(states * states * states).isEqualTo(all);
        assertThat(met).isEqualTo(states * (states + 1) * (states + 2) / 6);
    }

    @Test
    void choicesThatCanBeMadeSeveralTimesAreExchangedToo() {
        World.Builder world = PingPong.world(2, 1)
                .interchangeable(1, 2)
                .timers(Timer.class, World.Patience.NONE, 1)
                .crash(0);
        for (int client = 1; client <= 2; client++) {
            world.maybe(client, "does nothing", Peer.class, peer -> {}, Occasion.upTo(3));
        }
        long all = Checker.of(world.build()).breadthFirst().coverage().worlds();
        long met = reduced(world).breadthFirst().coverage().worlds();

        // For the server up and down alike, clients have n states each.
        long states = Math.round(Math.sqrt(all / 2.0));
        assertThat(2 * states * states).isEqualTo(all);
        assertThat(met).isEqualTo(states * (states + 1));
        assertThatThrownBy(() -> reduced(PingPong.world(2, 1)
                                .interchangeable(1, 2)
                                .maybe(1, "does", Peer.class, peer -> {}, Occasion.upTo(2))
                                .maybe(2, "does", Peer.class, peer -> {}, Occasion.upTo(3)))
                        .breadthFirst())
                .hasMessage("peers that are interchangeable: '1 does' may happen, '2 does' may not as often");
    }

    @Test
    void stagesAreReducedAsTheyAreTold() {
        Predicate some = Predicate.ofPeers("some client is done", world -> {
            for (int i = 1; i < world.size(); i++) {
                if (world.view(i, Integer.class) == 4) {
                    return Optional.empty();
                }
            }
            return Optional.of("none is");
        });
        Report report = reduced(PingPong.world(3, 4).interchangeable(1, 2, 3))
                .goal(some)
                .then()
                .goal(PingPong.done(4))
                .breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.REACHED);
        assertThat(report.events()).hasSize(24);
        assertThat(report.coverage().worlds()).isLessThan(2_925);
    }

    // What is not interchangeable

    private static World.Builder three(BiConsumer<Odd, Message> onMessage) {
        World.Builder world = World.builder().peer(host -> new Odd(host, onMessage));
        for (int i = 1; i <= 2; i++) {
            world.peer(host -> new Odd(host, onMessage));
            world.first(i, "writes", Odd.class, peer -> peer.send(0, 1));
        }
        return world.interchangeable(1, 2).observe(peer -> 0);
    }

    private static Report reportOf(BiConsumer<Odd, Message> onMessage) {
        return reduced(three(onMessage)).breadthFirst();
    }

    @Test
    void aPeerThatPrefersAnAddressIsFoundOut() {
        Odd.Note last = new Odd.Note(9);
        Report report = reduced(three((peer, message) -> {})
                        .maybe(1, "says", Odd.class, peer -> peer.host().send(Address.of(0), last))
                        .maybe(2, "says", Odd.class, peer -> peer.host().send(Address.of(1), last)))
                .breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.BROKEN);
        assertThat(report.predicate()).isEqualTo(Optional.of("interchangeable"));
        assertThat(report.detail())
                .isEqualTo("peers are not interchangeable: what came of '2 says' is not, with numbers exchanged,"
                        + " what came of '1 says'");
        assertThat(report.events()).containsExactly(new Event.Act(2, "says"));
    }

    @Test
    void anAddressThatIsKeptIsExchangedButItsNumberCannotBe() {
        Report byNumber = reduced(senders(false)).breadthFirst();
        Report byAddress = reduced(senders(true)).breadthFirst();

        assertThat(byNumber.predicate()).isEqualTo(Optional.of("interchangeable"));
        assertThat(byNumber.detail()).startsWith("peers are not interchangeable: what came of '");
        assertThat(byAddress.ending()).isEqualTo(Ending.HOLDS);
        long all = Checker.of(senders(true).build()).breadthFirst().coverage().worlds();
        assertThat(byAddress.coverage().worlds()).isLessThan(all);
    }

    private record From(Address address) implements Message {}

    /** Peers 1 and 2 tell peer 0 who they are, which keeps the last address, or its number. */
    private static World.Builder senders(boolean byAddress) {
        BiConsumer<Odd, Message> keeps = (peer, message) -> {
            Address address = ((From) message).address();
            peer.keep(byAddress ? address : (Object) address.number());
        };
        World.Builder world = World.builder();
        for (int i = 0; i <= 2; i++) {
            world.peer(host -> new Odd(host, keeps));
        }
        for (int i = 1; i <= 2; i++) {
            world.first(
                    i,
                    "tells",
                    Odd.class,
                    peer -> peer.host().send(Address.of(0), new From(peer.host().self())));
        }
        return world.interchangeable(1, 2).observe(peer -> 0);
    }

    @Test
    void aPeerThatCannotBeRenamedIsRefusedWithTheField() {
        Report byId = reportOf((peer, message) -> peer.keep(new IdSpace(8).id(7)));
        Report byUnreadable = reportOf((peer, message) -> peer.keep(new java.util.Random(1)));

        assertThat(byId.predicate()).isEqualTo(Optional.of("interchangeable"));
        assertThat(byId.detail())
                .isEqualTo("peer 0 cannot be renamed: Odd.extra is an Id, which may be that of a peer");
        assertThat(byUnreadable.detail())
                .isEqualTo("peer 0 cannot be renamed: Odd.extra is a java.util.Random, which cannot be read");
        assertThat(byUnreadable.events()).hasSize(1);
    }

    @Test
    void choicesThatOnlyOneOfThemHasAreRefused() {
        Checker one = reduced(PingPong.world(2, 1).interchangeable(1, 2).crash(1));
        Checker twice = reduced(
                PingPong.world(2, 1).interchangeable(1, 2).crash(1).crash(2).crash(2));

        assertThatThrownBy(one::breadthFirst)
                .hasMessage("peers that are interchangeable: '1 crashes' may happen, '2 crashes' may not as often");
        assertThatThrownBy(twice::breadthFirst)
                .hasMessage("peers that are interchangeable: '2 crashes' may happen, '1 crashes' may not as often");
    }

    @Test
    void whatIsDeclaredWronglyIsRefused() {
        World.Builder six = PingPong.world(6, 1).interchangeable(1, 2, 3, 4, 5, 6);

        assertThatThrownBy(() -> reduced(six).breadthFirst())
                .hasMessage("interchangeable peers can be put in more than 120 orders: name fewer of them");
        assertThatThrownBy(() -> reduced(PingPong.world(2, 1)).breadthFirst())
                .hasMessage("symmetry: no peers of this world are interchangeable");
        assertThatThrownBy(() -> PingPong.world(2, 1).interchangeable(1))
                .hasMessage("interchangeable [1]: must be two or more peers, each named once");
        assertThatThrownBy(() -> PingPong.world(3, 1).interchangeable(1, 2).interchangeable(2, 3))
                .hasMessage("interchangeable [2, 3]: must be two or more peers, each named once");
        assertThatThrownBy(() -> PingPong.world(2, 1).interchangeable(1, 3).build())
                .hasMessage("interchangeable [1, 3]: peer must be 0 to 2");
    }
}
