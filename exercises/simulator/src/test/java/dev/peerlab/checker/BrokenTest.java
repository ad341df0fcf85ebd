package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.example.PingPong;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.NotImplementedYet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks in a step or in a predicate ends a search with the story of how it came to that. */
class BrokenTest {

    /** Two of these are never equal. */
    private static final class Bytes implements Message {
        private final byte[] bytes;

        Bytes(int... bytes) {
            this.bytes = new byte[] {(byte) bytes[0], (byte) bytes.length};
        }

        @Override
        public String toString() {
            return "Bytes" + Arrays.toString(bytes);
        }
    }

    private record Strange(Random random) implements Message {}

    static World world(BiConsumer<Odd, Message> onMessage, int notes) {
        return World.builder()
                .peer(host -> new Odd(host, (peer, message) -> {}))
                .peer(host -> new Odd(host, onMessage))
                .observe(peer -> ((Odd) peer).count())
                .first(0, "writes", Odd.class, peer -> {
                    for (int i = 1; i <= notes; i++) {
                        peer.send(1, i);
                    }
                })
                .build();
    }

    private static Event.Delivery note(int number) {
        return new Event.Delivery(0, 1, new Odd.Note(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theStoryOfAPeerThatThrowsEndsWithTheEventAtWhichItDid(int threads) {
        BiConsumer<Odd, Message> thirdThrows = (peer, message) -> {
            if (peer.count() == 3) {
                throw new IllegalStateException("three");
            }
        };
        Report report = Checker.of(world(thirdThrows, 8)).threads(threads).breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.BROKEN);
        assertThat(report.predicate()).isEqualTo(Optional.of("DET-3"));
        assertThat(report.events()).containsExactly(note(1), note(2), note(3));
        assertThat(report.detail())
                .isEqualTo("peer 1 threw java.lang.IllegalStateException: three when 0 → 1 Note[number=3]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void manyThreadsFindDeepFaultsAsOneDoes(int threads) {
        World world = PingPong.world(3, 4)
                .observe(peer -> {
                    throw new AssertionError("a view of " + peer.getClass().getSimpleName());
                })
                .build();
        Report report = Checker.of(world).threads(threads).breadthFirst();

        assertThat(report.predicate()).isEqualTo(Optional.of("observe"));
        assertThat(report.detail())
                .isEqualTo("what is observed of peer 0 threw java.lang.AssertionError: a view of Server");
        assertThat(report.events()).containsExactly(new Event.Start(0));
    }

    @Test
    void whatBreaksBeforeAnythingHappensIsToldFromTheFirstStartOn() {
        World world = World.builder()
                .peer(host -> new Odd(host, (peer, message) -> {}))
                .peer(host -> {
                    throw new IllegalStateException("no");
                })
                .build();
        Report report = Checker.of(world).breadthFirst();

        assertThat(report.predicate()).isEqualTo(Optional.of("DET-3"));
        assertThat(report.events()).containsExactly(new Event.Start(0), new Event.Start(1));
        assertThat(report.coverage().worlds()).isZero();
    }

    @Test
    void aPeerThatDiffersBetweenTwoRunsIsToldWithItsStory() {
        int[] outside = {0};
        Report report = Checker.of(world((peer, message) -> peer.send(0, outside[0]++), 2))
                .breadthFirst();

        assertThat(report.predicate()).isEqualTo(Optional.of("DET-1"));
        assertThat(report.events()).containsExactly(note(1));
    }

    @Test
    void aStepMaySendMoreThanAnyOther() {
        Report report = Checker.of(world(
                        (peer, message) -> IntStream.range(0, 1_000).forEach(number -> peer.send(0, number)), 1))
                .upTo(1)
                .breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(report.coverage().worlds()).isEqualTo(2);
    }

    @Test
    void fieldsThatDifferBetweenTwoRunsBreakNothingAsLongAsThePeerDoesTheSame() {
        int[] outside = {0};
        Report report = Checker.of(world((peer, message) -> peer.keep(outside[0]++), 2))
                .atMost(50)
                .breadthFirst();

        assertThat(report.ending()).isNotEqualTo(Ending.BROKEN);
        assertThat(report.notes()).anySatisfy(note -> assertThat(note).contains("its fields are not the same"));
    }

    @Test
    void aPeerThatChangesWhatItIsGivenIsToldWithItsStory() {
        BiConsumer<Odd, Message> clears = (peer, message) -> {
            if (message instanceof Odd.Notes notes) {
                notes.numbers().clear();
            } else {
                peer.host().send(Address.of(1), new Odd.Notes(Odd.list(1)));
            }
        };
        Report report = Checker.of(world(clears, 1)).breadthFirst();

        assertThat(report.predicate()).isEqualTo(Optional.of("DET-2"));
        assertThat(report.detail()).startsWith("peer 1 changed what it was given: 1 → 1 Notes[numbers=[");
        assertThat(report.events()).hasSize(2).startsWith(note(1));
    }

    @Test
    void aMessageThatSomebodyChangedAtSomeTimeIsToldWithHowItWasSent() {
        Odd.Notes shared = new Odd.Notes(Odd.list(1));
        BiConsumer<Odd, Message> late = (peer, message) -> {
            if (peer.count() == 2) {
                peer.host().send(Address.of(0), shared);
            }
        };
        Predicate spoils = Predicate.of("nothing", world -> {
            if (world.isAtRest() && world.view(1, Integer.class) == 3) {
                shared.numbers().add(2);
            }
            return Optional.empty();
        });
        Report report = Checker.of(world(late, 3)).invariant(spoils).breadthFirst();

        assertThat(report.predicate()).isEqualTo(Optional.of("DET-2"));
        assertThat(report.detail()).isEqualTo("it was changed after it was sent: 1 → 0 Notes[numbers=[1, 2]]");
        assertThat(report.events()).containsExactly(note(1), note(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aPredicateThatThrowsIsNamedAndItsStoryTold(int threads) {
        Predicate three = Predicate.of("no client has three", world -> {
            if (world.view(2, Integer.class) == 3) {
                throw new IllegalArgumentException("three");
            }
            return Optional.of("fewer");
        });
        List<UnaryOperator<Checker>> roles = List.of(
                checker -> checker.invariant(three.negate()),
                checker -> checker.goal(three),
                checker -> checker.prune(three));
        for (UnaryOperator<Checker> role : roles) {
            Report report = role.apply(Checker.of(PingPong.world(3, 4).build()))
                    .threads(threads)
                    .breadthFirst();

            assertThat(report.ending()).isEqualTo(Ending.BROKEN);
            assertThat(report.predicate()).isEqualTo(Optional.of("no client has three"));
            assertThat(report.detail())
                    .isEqualTo("predicate 'no client has three' threw java.lang.IllegalArgumentException: three");
            assertThat(report.events()).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsNotImplementedYetIsNoFault(int threads) {
        BiConsumer<Odd, Message> stub = (peer, message) -> {
            throw new NotImplementedYet("onMessage");
        };

        assertThatThrownBy(() -> Checker.of(world(stub, 1)).threads(threads).breadthFirst())
                .isInstanceOf(NotImplementedYet.class);
    }

    @Test
    void messagesWithArraysAreTheSameIfWhatIsInThemIs() {
        BiConsumer<Odd, Message> echo = (peer, message) -> peer.host().send(Address.of(0), new Bytes(1, 2));
        Report report = Checker.of(world(echo, 4)).breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.HOLDS);
        // Two steps for each choice of those that arrived, but no more for each copy of the answer.
        assertThat(report.coverage().steps()).isLessThan(60);
    }

    @Test
    void aPeerWithAVeryLongHistoryOutgrowsTheLimitOnlyNotTheStack() {
        World endless = World.builder()
                .network(World.Network.SET)
                .peer(host -> new Odd(host, (peer, message) -> {}))
                .first(0, "writes", Odd.class, peer -> peer.send(0, 1))
                .build();
        Report report = Checker.of(endless).atMost(8_000).breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(report.coverage().depth()).isGreaterThanOrEqualTo(7_999);
    }

    @Test
    void aMessageThatCannotBeReadIsSaidOnce() {
        BiConsumer<Odd, Message> strange =
                (peer, message) -> peer.host().send(Address.of(0), new Strange(new Random(1)));
        Report report = Checker.of(world(strange, 2)).breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.HOLDS);
        assertThat(report.notes())
                .containsExactly("Delivery.message.random is a java.util.Random, which cannot be read");
    }
}
