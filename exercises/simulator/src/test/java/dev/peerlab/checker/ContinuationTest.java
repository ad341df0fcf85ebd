package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World.Network;
import dev.peerlab.checker.World.Patience;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Where maintenance alone leads: two peers, of which the first has a value that is to become 0. */
class ContinuationTest {

    private static final Predicate HEALED = Predicate.ofPeers("peer 0 is healed", world -> {
        int value = world.view(0, Integer.class);
        return value == 0 ? Optional.empty() : Optional.of("its value is " + value);
    });

    private record Set(int value) implements Message {}

    private record Alarm() implements Timer {}

    /** A peer with a value. */
    private static final class Cell implements Peer {
        final Host host;
        private final BiConsumer<Cell, Integer> onSet;
        int value;

        Cell(Host host, BiConsumer<Cell, Integer> onSet) {
            this.host = host;
            this.onSet = onSet;
        }

        void tell(int peer, int value) {
            host.send(Address.of(peer), new Set(value));
        }

        @Override
        public void onMessage(Address from, Message message) {
            onSet.accept(this, ((Set) message).value());
        }

        @Override
        public void onTimer(Timer timer) {
            value--;
            host.schedule(Duration.ofSeconds(1), timer);
        }
    }

    private static World.Builder world(BiConsumer<Cell, Integer> onSet) {
        return World.builder()
                .peer(host -> new Cell(host, onSet))
                .peer(host -> new Cell(host, onSet))
                .observe(peer -> ((Cell) peer).value)
                .maybe(0, "falls ill", Cell.class, peer -> peer.value = 5);
    }

    /** A peer asks the other for its value as it should be next. */
    private static World.Builder treated(BiConsumer<Cell, Integer> therapy) {
        return world((peer, value) -> {
                    if (peer.host.self().number() == 1) {
                        therapy.accept(peer, value);
                    } else {
                        peer.value = value;
                    }
                })
                .maintenance("is treated", Cell.class, peer -> {
                    if (peer.host.self().number() == 0 && peer.value > 0) {
                        peer.tell(1, peer.value);
                    }
                });
    }

    private static Report report(World.Builder world) {
        return Checker.of(world.build()).leadsTo(Predicate.atRest(), HEALED).breadthFirst();
    }

    @Test
    void maintenanceLeadsThereInRounds() {
        Report report = report(treated((peer, value) -> peer.tell(0, value - 1)));

        assertThat(report.ending()).isEqualTo(Ending.HOLDS);
        assertThat(report.coverage().worlds()).isEqualTo(2);
    }

    @Test
    void whatRepeatsItselfNeverEnds() {
        Report report = report(treated((peer, value) -> peer.tell(0, value > 3 ? value - 1 : 4)));

        assertThat(report.ending()).isEqualTo(Ending.BROKEN);
        assertThat(report.predicate()).isEqualTo(Optional.of("maintenance alone leads to \"peer 0 is healed\""));
        assertThat(report.detail())
                .isEqualTo("maintenance alone does not lead to \"peer 0 is healed\": after 3 rounds it repeats itself"
                        + " with: its value is 4");
        assertThat(report.events()).containsExactly(new Event.Act(0, "falls ill"));
        assertThat(report.notes())
                .hasSize(13)
                .startsWith(
                        "maintenance alone goes on like this:",
                        "      0 is treated",
                        "      0 → 1 Set[value=5]",
                        "      1 → 0 Set[value=4]",
                        "      1 is treated");
    }

    @Test
    void whatTakesTooLongHasNotLedThere() {
        World world = treated((peer, value) -> peer.tell(0, value + 1)).build();
        Report report = Checker.of(world)
                .invariant(Predicate.leadsTo(Predicate.atRest(), HEALED, 7))
                .breadthFirst();

        assertThat(report.detail()).contains(": after 7 rounds still: its value is 12");
    }

    @Test
    void messagesWithoutAnEndAreSaidToBeThat() {
        Report report = report(treated((peer, value) -> peer.tell(1, value)));

        assertThat(report.detail()).contains(": more than 10000 messages without an end");
    }

    @Test
    void timersFireInEachRoundUnlessTheWorldIsTooShortForThem() {
        World.Builder timed = world((peer, value) -> {})
                .maybe(0, "sets an alarm", Cell.class, peer -> {
                    peer.value = 3;
                    peer.host.schedule(Duration.ofSeconds(1), new Alarm());
                })
                .timers(Alarm.class, Patience.NONE, 1);
        World alarmed = timed.build();
        Predicate ill = Predicate.ofPeers(
                "peer 0 has an alarm",
                world -> world.view(0, Integer.class) == 3 ? Optional.empty() : Optional.of("not yet"));

        assertThat(Checker.of(alarmed).leadsTo(ill, HEALED).breadthFirst().ending())
                .isEqualTo(Ending.HOLDS);
        World asleep = timed.timers(Alarm.class, Patience.FOREVER, 1).build();
        assertThat(Checker.of(asleep).leadsTo(ill, HEALED).breadthFirst().detail())
                .contains("after 1 round it repeats itself with: its value is 3");
    }

    @Test
    void itIsAskedOnlyWhereItIsToBegin() {
        World.Builder world = world((peer, value) -> peer.value = value).maybe(1, "infects", Cell.class, peer -> {
            peer.tell(0, 7);
            peer.tell(0, 0);
        });
        Predicate seven = Predicate.ofPeers(
                "peer 0 is at seven",
                snapshot -> snapshot.view(0, Integer.class) == 7 ? Optional.empty() : Optional.of("no"));
        Predicate five = Predicate.ofPeers(
                "peer 0 is at five",
                snapshot -> snapshot.view(0, Integer.class) == 5 ? Optional.empty() : Optional.of("no"));

        Checker fromSeven =
                Checker.of(world.build()).leadsTo(seven.and(Predicate.atRest().negate()), HEALED);
        assertThat(fromSeven.breadthFirst().ending()).isEqualTo(Ending.HOLDS);
        Checker fromFive = Checker.of(world.build()).leadsTo(five, HEALED);
        assertThat(fromFive.breadthFirst().ending()).isEqualTo(Ending.BROKEN);
    }

    @Test
    void moreThreadsComeToTheSame() {
        World.Builder world = treated((peer, value) -> peer.tell(0, value > 3 ? value - 1 : 4));
        Report many = Checker.of(world.build())
                .leadsTo(Predicate.atRest(), HEALED)
                .threads(2)
                .breadthFirst();

        assertThat(many.events()).isEqualTo(report(world).events());
    }

    @Test
    void aSetOfMessagesComesToNoEnd() {
        Report report = report(world((peer, value) -> {}).network(Network.SET));

        assertThat(report.ending()).isEqualTo(Ending.BROKEN);
        assertThat(report.detail()).contains("where messages stay for ever, maintenance comes to no end");
    }
}
