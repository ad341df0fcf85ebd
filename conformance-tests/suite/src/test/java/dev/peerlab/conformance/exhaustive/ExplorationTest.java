package dev.peerlab.conformance.exhaustive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.World;
import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.grading.GradeOptions;
import dev.peerlab.conformance.grading.GradeRun;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a search on behalf of a rule. Peer 0 sends three letters to peer 1, which reads them in any order. */
class ExplorationTest {

    private static final Scenario LETTERS = new Scenario() {
        @Override
        public String line() {
            return "letters=3";
        }

        @Override
        public List<String> describe() {
            return List.of("three letters");
        }
    };

    @BeforeEach
    void beginARun() {
        GradeRun.begin(GradeOptions.of("nobody"), ExplorationTest.class.getClassLoader());
    }

    @AfterEach
    void endTheRun() {
        GradeRun.end();
    }

    private record Letter(int number) implements Message {}

    /** Sends letters, or reads them. */
    private static class Reader implements Peer {
        final Host host;
        final List<Integer> read = new ArrayList<>();

        Reader(Host host) {
            this.host = host;
            for (int i = 1; i <= 3 && host.self().number() == 0; i++) {
                host.send(Address.of(1), new Letter(i));
            }
        }

        @Override
        public void onMessage(Address from, Message message) {
            read.add(((Letter) message).number());
        }

        @Override
        public void onTimer(Timer timer) {}
    }

    private static Exploration explore(Function<Host, Peer> peers, Watch watch) {
        World.Builder world = World.builder().observe(Watched::seen);
        for (int i = 0; i < 2; i++) {
            world.peer(host -> Watched.of(host, peers, watch));
        }
        return Exploration.of(LETTERS, world.build()).watching("letters are read");
    }

    private static Violation violation(Exploration exploration) {
        return catchThrowableOfType(Violation.class, () -> exploration.judge(1_000));
    }

    @Test
    void whereNothingIsWrongNothingIsSaid() {
        explore(Reader::new, Watch.NONE).judge(1_000);
        assertThat(GradeRun.current().notes()).isEmpty();
    }

    @Test
    void whatAWatchFindsIsAViolationWithTheShortestStory() {
        Violation violation = violation(explore(
                Reader::new,
                step -> step.cause() instanceof Step.Arrival arrival
                                && arrival.message().equals(new Letter(3))
                        ? Optional.of(new Fault("peer 1 read the last one", "not that one", "letter\n3"))
                        : Optional.empty()));
        assertThat(violation.summary()).isEqualTo("peer 1 read the last one");
        assertThat(violation.expected()).contains("not that one");
        assertThat(violation.actual()).contains("letter\n3");
        assertThat(violation.scenario()).contains(LETTERS);
        assertThat(violation.story()).containsExactly("      0     1", "   1  o----->       Letter[number=3]");
        assertThat(violation.files()).containsOnlyKeys("html", "trace");
    }

    @Test
    void whatAPredicateTellsInOneLineIsASummary() {
        Violation violation = violation(explore(Reader::new, Watch.NONE)
                .always(Predicate.of(
                        "mail is on its way",
                        world -> world.isAtRest() ? Optional.of("all mail was read") : Optional.empty())));
        assertThat(violation.summary()).isEqualTo("all mail was read");
        assertThat(violation.expected()).contains("in whatever order things happen: mail is on its way");
        assertThat(violation.story())
                .as("a line for the peers, one for each letter")
                .hasSize(4);
    }

    @Test
    void whatAPeerThrowsIsAFaultWithItsStory() {
        Violation violation = violation(explore(
                host -> new Reader(host) {
                    @Override
                    public void onMessage(Address from, Message message) {
                        super.onMessage(from, message);
                        if (read.equals(List.of(2, 1))) {
                            throw new IllegalStateException("no\nno");
                        }
                    }
                },
                Watch.NONE));
        assertThat(violation.summary()).isEqualTo("peer 1 threw java.lang.IllegalStateException: no");
        assertThat(violation.expected()).contains("no exception on message from 0: Letter[number=1]");
        assertThat(violation.story()).hasSize(3);
    }

    @Test
    void aPeerThatSendsWithoutEndIsFound() {
        Violation violation = violation(explore(
                host -> new Reader(host) {
                    @Override
                    public void onMessage(Address from, Message message) {
                        while (!read.contains(-1)) {
                            host.send(from, message);
                        }
                    }
                },
                Watch.NONE));
        assertThat(violation.summary()).isEqualTo("peer 1 would not stop sending or setting timers");
    }

    @Test
    void aStubEndsTheSearchAsWhatItIs() {
        Exploration exploration = explore(
                host -> {
                    throw new NotImplementedYet("Reader");
                },
                Watch.NONE);
        assertThatThrownBy(() -> exploration.judge(1_000)).isInstanceOf(NotImplementedYet.class);
        assertThat(NotImplementedYet.takeNoted()).contains("Reader");
    }

    @Test
    void aSearchThatIsNotFinishedPassesButNotInSilence() {
        explore(Reader::new, Watch.NONE).judge(3);
        assertThat(GradeRun.current().notes())
                .singleElement()
                .asString()
                .startsWith(
                        "not everything that can happen was tried: there are more than 3 worlds; nothing was wrong in the")
                .endsWith("\nletters=3");
    }

    @Test
    void aFieldThatCannotBeReadIsNoFault() {
        explore(
                        host -> new Reader(host) {
                            final Thread odd = Thread.currentThread();

                            @Override
                            public void onMessage(Address from, Message message) {
                                read.add(odd.isAlive() ? 1 : 2);
                            }
                        },
                        Watch.NONE)
                .judge(1_000);
        assertThat(GradeRun.current().notes()).isEmpty();
    }

    @Test
    void whoDoesNotDoTheSameTwiceIsToldWithBothOutcomes() {
        int[] calls = new int[1];
        Violation violation = violation(explore(
                host -> new Reader(host) {
                    @Override
                    public void onMessage(Address from, Message message) {
                        host.send(Address.of(1), new Letter(9 + calls[0]++ % 2));
                    }
                },
                Watch.NONE));
        assertThat(violation.summary()).startsWith("peer 1 did not do the same twice when 0 → 1 Letter[number=");
        assertThat(violation.actual().orElse("")).contains("Letter[number=9]").contains("Letter[number=10]");
    }
}
