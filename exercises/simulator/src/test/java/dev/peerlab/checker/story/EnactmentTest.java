package dev.peerlab.checker.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Event;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.World;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.TimerHandle;
import dev.peerlab.simulator.TraceEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnactmentTest {

    private static Enactment sameInBoth(Story story) {
        Enactment enactment = Enactment.of(story);
        List<Event> events = story.events().stream()
                .filter(event -> !(event instanceof Event.Loss))
                .toList();

        assertThat(enactment.events()).isEqualTo(events);
        assertThat(enactment.differences()).isEmpty();
        assertThat(enactment.log().events()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        return enactment;
    }

    private static Story found(Checker checker) {
        return Story.of(checker, checker.breadthFirst());
    }

    @Test
    void pingPongHappensInTheSimulatorAsInTheChecker() {
        Enactment enactment =
                sameInBoth(found(Checker.of(PingPong.world(2, 2).build()).goal(PingPong.done(2))));

        assertThat(enactment.view(1)).contains(2);
        assertThat(enactment.clocks()).isEmpty();
    }

    @Test
    void paxosHappensInTheSimulatorAsInTheChecker() {
        World careless = Paxos.world(2, 3, true).build();
        Checker checker = Checker.of(careless).invariant(Paxos.AGREEMENT);

        Enactment found = sameInBoth(found(checker));
        Enactment ordered = sameInBoth(found(checker).inCausalOrder());
        assertThat(List.of(found.view(0), found.view(1))).isEqualTo(List.of(ordered.view(0), ordered.view(1)));
    }

    @Test
    void crashRestartLossAndTimersHappenInTheSimulatorAsInTheChecker() {
        Enactment enactment = sameInBoth(Mishaps.story());

        assertThat(enactment.view(2)).contains(2);
        assertThat(enactment.clocks()).isEmpty();
        assertThat(enactment.log().events(TraceEvent.Dropped.class)).hasSize(1);
        TraceEvent.TimerFired fired =
                enactment.log().events(TraceEvent.TimerFired.class).get(0);
        TraceEvent.TimerSet set =
                enactment.log().events(TraceEvent.TimerSet.class).get(0);
        assertThat(fired.at().minus(set.at())).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void timersThatNoClocksFireInThatOrderAreChangedAndThatIsSaid() {
        World world = Clocks.world(2).build();
        Story story = Story.broken(world, List.of(tick(0), tick(0), tick(0)), Clocks.atMost(0, 2));
        Enactment enactment = sameInBoth(story);

        assertThat(enactment.view(0)).isEqualTo(Optional.of(3));
        assertThat(enactment.clocks())
                .contains("no clocks that run alike fire timers in this order, so delays were changed: "
                        + "0's Tick[] of 10 ms, set at 2, fires at 3; 0's Tick[] of 10 ms, set at 1, fires at 2; "
                        + "1's Tick[] of 10 ms, set at the beginning, does not fire by the end; "
                        + "0's Tick[] of 10 ms, set at 3, does not fire by the end");
    }

    @Test
    void timersFireAtOtherTimesThanInTheStorysStepsIfTheirDelaysSaySo() {
        World world = Clocks.world(2).build();
        Enactment enactment = sameInBoth(Story.broken(world, List.of(tick(1), tick(0), tick(1)), Clocks.atMost(1, 1)));

        assertThat(enactment.clocks()).isEmpty();
        assertThat(enactment.log().events(TraceEvent.TimerFired.class))
                .extracting(TraceEvent.TimerFired::at)
                .containsExactly(Duration.ofMillis(10), Duration.ofMillis(11), Duration.ofMillis(20));
    }

    @Test
    void aMessageThatComesTwiceOrReachesAPeerThatIsDownDoesSoInBoth() {
        World twice = Clocks.world(2).network(World.Network.SET).build();
        Event first = new Event.Delivery(0, 1, new Clocks.Count(1));
        sameInBoth(Story.broken(twice, List.of(tick(0), first, first), Clocks.atMost(1, 2)));

        World down = Clocks.world(2).crash(1).build();
        Predicate quiet = Predicate.of(
                "a message is left",
                world -> world.isUp(1) || !world.isAtRest() ? Optional.empty() : Optional.of("none is"));
        Enactment lost = sameInBoth(Story.broken(down, List.of(tick(0), new Event.Crash(1), first), quiet));
        assertThat(lost.log().events(TraceEvent.Dropped.class)).hasSize(1);
        assertThat(lost.view(1)).isEmpty();
    }

    @Test
    void chanceGivesThePeersTheSame() {
        Predicate low = Predicate.of(
                "sums are low", world -> world.view(0, Sum.class).sum < 9 ? Optional.empty() : Optional.of("9"));
        Story explored = found(Checker.of(Dice.world().exploreChance().build()).invariant(low));

        assertThat(explored.events()).hasSize(5);
        sameInBoth(explored);
        sameInBoth(explored.inCausalOrder());
    }

    @Test
    void whatAPeerDoesOtherwiseBecauseOfTheTimeIsSaid() {
        World world = World.builder()
                .peer(host -> new Late(host, host.schedule(Duration.ofMillis(5), new Clocks.Tick())))
                .build();
        Predicate quiet =
                Predicate.of("nothing is sent", any -> any.isAtRest() ? Optional.empty() : Optional.of("something is"));
        Enactment enactment = Enactment.of(Story.broken(world, List.of(tick(0)), quiet));

        assertThat(enactment.differences())
                .containsExactly("at '0 timer Tick[]' peer 0 sends [0 → 0 Count[count=5]], not [0 → 0 Count[count=0]]");
    }

    @Test
    void aPeerThatThrowsInTheCheckerThrowsInTheSimulator() {
        World world = World.builder()
                .peer(Dice::new)
                .maybe(0, "throws", Dice.class, peer -> {
                    throw new IllegalStateException("the dice");
                })
                .build();
        Checker checker = Checker.of(world);

        assertThat(Enactment.of(found(checker)).failure().orElseThrow()).contains("IllegalStateException: the dice");
    }

    private static Event tick(int peer) {
        return new Event.Firing(peer, new Clocks.Tick());
    }

    /** Says of itself whether it is like another no more than any object does. */
    private static final class Sum {
        private final int sum;

        Sum(int sum) {
            this.sum = sum;
        }
    }

    /** Rolls a die at once when it is told to, three times, and adds up. */
    private static final class Dice implements Peer {
        private final Host host;
        private int sum;

        Dice(Host host) {
            this.host = host;
        }

        static World.Builder world() {
            return World.builder()
                    .peer(Dice::new)
                    .first(0, "rolls", Dice.class, Dice::roll)
                    .observe(peer -> new Sum(((Dice) peer).sum));
        }

        void roll() {
            host.send(host.self(), new Clocks.Count(host.random().nextInt(4)));
        }

        @Override
        public void onMessage(Address from, Message message) {
            sum += ((Clocks.Count) message).count();
            host.schedule(Duration.ZERO, new Clocks.Tick());
        }

        @Override
        public void onTimer(Timer timer) {
            roll();
        }
    }

    /** Looks at the clock. */
    private record Late(Host host, TimerHandle timer) implements Peer {
        @Override
        public void onMessage(Address from, Message message) {}

        @Override
        public void onTimer(Timer timer) {
            host.send(host.self(), new Clocks.Count((int) host.now().toMillis()));
        }
    }
}
