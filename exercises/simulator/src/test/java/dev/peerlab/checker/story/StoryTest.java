package dev.peerlab.checker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Event;
import dev.peerlab.checker.Moment;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.simulator.SplitMix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final World CARELESS = Paxos.world(2, 3, true).build();

    private static Checker checker() {
        return Checker.of(CARELESS).invariant(Paxos.AGREEMENT);
    }

    /** A story that chance found, with much in it that has nothing to do with its end. */
    private static Story descent(World world, Predicate predicate, long seed) {
        SplitMix.Generator chance = new SplitMix.Generator(seed);
        while (true) {
            List<Event> events = new ArrayList<>();
            Moment at = Moment.beginningOf(world);
            List<Event> possible = at.possible();
            while (!possible.isEmpty() && events.size() < 2_000) {
                if (predicate.fault(at.snapshot()).isPresent()) {
                    return Story.broken(world, events, predicate);
                }
                Event event = possible.get((int) Long.remainderUnsigned(chance.nextLong(), possible.size()));
                events.add(event);
                at = at.after(event).get(0);
                possible = at.possible();
            }
        }
    }

    @Test
    void theStoryOfAReportEndsAsTheReportSays() {
        Story story = Story.of(checker(), checker().breadthFirst());

        assertThat(story.ending()).isEqualTo(Ending.BROKEN);
        assertThat(story.events()).isEqualTo(checker().breadthFirst().events());
        assertThat(story.last()).isEqualTo("broken: at most one value is chosen: values 1 and 2 are chosen");
    }

    @Test
    void aStoryIsToldInNumberedLines() {
        Checker goal = Checker.of(PingPong.world(1, 1).build()).goal(PingPong.done(1));

        assertThat(Story.of(goal, goal.breadthFirst()).lines())
                .containsExactly(
                        "   1  1 → 0 Ping[number=1]", "   2  0 → 1 Pong[number=1]", "reached: all clients are done");
    }

    @Test
    void aLongStoryBecomesAsShortAsTheShortestOne() {
        for (long seed = 1; seed <= 5; seed++) {
            Story found = descent(CARELESS, Paxos.AGREEMENT, seed);
            Story minimized = found.minimized();

            assertThat(minimized.events()).hasSize(16);
            assertThat(minimized.last()).startsWith("broken: at most one value is chosen: ");
            assertThat(found.minimized().events()).isEqualTo(minimized.events());
        }
    }

    @Test
    void ofAStoryOfAHundredEventsNoneIsLeftThatCanBeSpared() {
        World world = Clocks.world(4).build();
        Predicate early = Clocks.atMost(3, 40);
        Story found = descent(world, early, 1);
        Story minimized = found.minimized();

        assertThat(found.events()).hasSizeGreaterThan(100);
        assertThat(minimized.events()).hasSizeLessThan(found.events().size());
        for (int i = 0; i < minimized.events().size(); i++) {
            List<Event> fewer = new ArrayList<>(minimized.events());
            fewer.remove(i);
            assertThatThrownBy(() -> Story.broken(world, fewer, early)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void inCausalOrderARequestAndItsReplyStandTogether() {
        Story minimized = descent(CARELESS, Paxos.AGREEMENT, 1).minimized();
        Story ordered = minimized.inCausalOrder();

        assertThat(ordered.events()).hasSameElementsAs(minimized.events());
        assertThat(ordered.last()).isEqualTo(minimized.last());
        assertThat(repliesApart(minimized)).isPositive();
        assertThat(repliesApart(ordered)).isZero();
    }

    private static int repliesApart(Story story) {
        List<Integer> causes = story.causes();
        int apart = 0;
        for (int i = 0; i < causes.size(); i++) {
            boolean isReply = ((Event.Delivery) story.events().get(i)).from() >= 2;
            apart += isReply && causes.get(i) != i - 1 ? 1 : 0;
        }
        return apart;
    }

    @Test
    void aStoryThatCannotHappenIsRefused() {
        Event never = new Event.Crash(0);

        assertThatThrownBy(() -> Story.broken(CARELESS, List.of(never), Paxos.AGREEMENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("event 1 cannot happen: '0 crashes'; could happen: [0 → 2 Prepare[ballot=1], ");
        assertThatThrownBy(() -> Story.broken(CARELESS, List.of(), Paxos.AGREEMENT))
                .hasMessage("no world of the story is broken: at most one value is chosen");
    }

    @Test
    void aStoryEndsWhereAPeerBreaksARuleThatAnyPeerMustKeep() {
        Predicate quiet = Predicate.of("no message is under way", snapshot -> Optional.empty());
        Checker atOnce = Checker.of(Breaking.world(true)).invariant(quiet);
        Checker later = Checker.of(Breaking.world(false)).invariant(quiet);

        assertThat(Story.of(atOnce, atOnce.breadthFirst()).lines())
                .containsExactly("broken: DET-3: peer 0 threw java.lang.IllegalStateException: no when 0 starts");
        assertThat(Story.of(later, later.breadthFirst())
                        .minimized()
                        .inCausalOrder()
                        .lines())
                .containsExactly(
                        "   1  0 → 0 Note[text=no]",
                        "broken: DET-3: peer 0 threw java.lang.IllegalStateException: no when 0 → 0 Note[text=no]");
    }

    @Test
    void aStoryEndsWhereAPredicateThrows() {
        Predicate bad = Predicate.of("two is one", snapshot -> {
            throw new IllegalArgumentException("two");
        });
        Checker checker = Checker.of(CARELESS).invariant(bad);

        assertThat(Story.of(checker, checker.breadthFirst()).last())
                .isEqualTo("broken: two is one: predicate 'two is one' threw java.lang.IllegalArgumentException: two");
    }

    @Test
    void aStoryOfTwoStagesGoesByTheGoalOfTheFirst() {
        Predicate three = Clocks.atMost(0, 2).negate();
        Checker first = Checker.of(Clocks.world(2).build()).goal(three);
        Checker second = first.then().invariant(Clocks.atMost(1, 0));
        Story story = Story.of(second, second.breadthFirst());

        assertThat(story.events()).hasSize(4);
        assertThat(story.minimized().inCausalOrder().events())
                .hasSize(4)
                .filteredOn(event -> event.peer() == 0)
                .hasSize(3);
        assertThat(SavedTrace.of(story, "clocks").replay(second).verdict()).isEqualTo(Replay.Verdict.AS_SAVED);
    }

    @Test
    void aStoryShowsWhatMaintenanceDoesThatLeadsNowhere() {
        World world = Clocks.world(1)
                .timers(Clocks.Tick.class, World.Patience.FOREVER, 0)
                .build();
        Predicate counts = Predicate.of(
                "it counts",
                snapshot -> snapshot.view(0, Integer.class) > 0 ? Optional.empty() : Optional.of("it does not"));
        Checker checker = Checker.of(world).leadsTo(Predicate.atRest(), counts);
        Story story = Story.of(checker, checker.breadthFirst());

        assertThat(story.lines())
                .containsExactly(
                        "broken: maintenance alone leads to \"it counts\": maintenance alone does not lead to \"it counts\": "
                                + "after 1 round it repeats itself with: it does not",
                        "maintenance alone goes on like this:");
    }

    /** Throws when it starts, or when it is told no. */
    private static final class Breaking implements Peer {

        record Note(String text) implements Message {}

        static World world(boolean atOnce) {
            return World.builder().peer(host -> new Breaking(host, atOnce)).build();
        }

        Breaking(Host host, boolean atOnce) {
            if (atOnce) {
                throw new IllegalStateException("no");
            }
            host.send(host.self(), new Note("yes"));
            host.send(host.self(), new Note("no"));
        }

        @Override
        public void onMessage(Address from, Message message) {
            if (message.equals(new Note("no"))) {
                throw new IllegalStateException("no");
            }
        }

        @Override
        public void onTimer(Timer timer) {}
    }
}
