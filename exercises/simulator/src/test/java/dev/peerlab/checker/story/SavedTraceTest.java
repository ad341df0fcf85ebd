package dev.peerlab.checker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.World;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import dev.peerlab.checker.story.Replay.Verdict;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedTraceTest {

    private static final World CARELESS = Paxos.world(2, 3, true).build();
    private static final World CAREFUL = Paxos.world(2, 3, false).build();

    private static SavedTrace careless() {
        Checker checker = Checker.of(CARELESS).invariant(Paxos.AGREEMENT);
        return SavedTrace.of(Story.of(checker, checker.breadthFirst()).inCausalOrder(), "careless Paxos");
    }

    @Test
    void aTraceIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("careless.trace");
        careless().write(file);

        assertThat(SavedTrace.read(file)).isEqualTo(careless());
        assertThat(Files.readAllLines(file))
                .startsWith(
                        "peerlab trace 1",
                        "world: careless Paxos",
                        "broken: at most one value is chosen",
                        "detail: values 1 and 2 are chosen",
                        "",
                        "0 → 2 Prepare[ballot=1]",
                        "2 → 0 Promise[ballot=1, accepted=0, value=0]")
                .hasSize(5 + 16);
    }

    @Test
    void aTraceIsBrokenByThePeersItWasFoundWith() {
        Replay replay = careless().replay(CARELESS, Paxos.AGREEMENT);

        assertThat(replay.verdict()).isEqualTo(Verdict.AS_SAVED);
        assertThat(replay.lines())
                .containsExactly("broken as saved: at most one value is chosen: values 1 and 2 are chosen");
        assertThat(replay.story().orElseThrow().lines()).hasSize(17);
    }

    @Test
    void aTraceHoldsForRightPeersAndSaysWhatTheyDoNotDo() {
        Replay replay = careless().replay(CAREFUL, Paxos.AGREEMENT);

        assertThat(replay.verdict()).isEqualTo(Verdict.NO_LONGER);
        assertThat(replay.lines())
                .hasSize(5)
                .startsWith(
                        "holds now: at most one value is chosen (4 of 16 events could not happen)",
                        "line 13 cannot happen: '1 → 2 Accept[ballot=2, value=2]'; could happen: 0 → 4 Prepare[ballot=1]; "
                                + "1 → 4 Prepare[ballot=2]; 1 → 2 Accept[ballot=2, value=1]; "
                                + "1 → 3 Accept[ballot=2, value=1]; 1 → 4 Accept[ballot=2, value=1]");
    }

    @Test
    void aTraceOfAnotherWorldProvesNothing() {
        Replay replay = careless().replay(PingPong.world(1, 1).build(), Paxos.AGREEMENT);

        assertThat(replay.verdict()).isEqualTo(Verdict.NOT_PLAYED);
        assertThat(replay.summary())
                .isEqualTo("not one of 16 events can happen: this is not the world of 'careless Paxos'");
    }

    @Test
    void numbersThatChanceDrewMayBeOthers() {
        Predicate unanswered = Predicate.ofPeers(
                "peer 1 has no answer",
                world -> world.view(1, Integer.class) > 0 ? Optional.of("it has one") : Optional.empty());
        Checker checker = Checker.of(Asking.world(1)).invariant(unanswered);
        Story story = Story.of(checker, checker.breadthFirst());
        SavedTrace trace = SavedTrace.of(story, "asking");

        assertThat(trace.lines())
                .containsExactly("1 → 0 Question[number=#1, other=#2]", "0 → 1 Answer[repeated=#2, number=#1]");
        assertThat(trace.replay(Asking.world(7), unanswered).verdict()).isEqualTo(Verdict.AS_SAVED);
        SavedTrace crossed = SavedTrace.parse(
                trace.text().replace("Answer[repeated=#2, number=#1]", "Answer[repeated=#1, number=#2]"));
        assertThat(crossed.replay(Asking.world(7), unanswered).skipped()).hasSize(1);
    }

    @Test
    void aFileThatIsNoTraceIsRefusedWithItsLine() {
        String text = careless().text();

        assertThatThrownBy(() -> SavedTrace.parse("")).hasMessage("line 1: must be 'peerlab trace 1'");
        assertThatThrownBy(() -> SavedTrace.parse(text.replace("broken: ", "")))
                .hasMessage("line 3: must begin with 'broken: '");
        assertThatThrownBy(() -> SavedTrace.parse(text.replace("\n\n", "\n"))).hasMessage("line 5: must be empty");
    }

    /** Draws two numbers and asks. */
    private static final class Asking implements Peer {
        private final Host host;
        private int answers;

        Asking(Host host) {
            this.host = host;
        }

        record Question(long number, long other) implements Message {}

        record Answer(long repeated, long number) implements Message {}

        static World world(long salt) {
            return World.builder()
                    .peer(Asking::new)
                    .peer(Asking::new)
                    .first(1, "asks", Asking.class, peer -> peer.ask(salt))
                    .observe(peer -> ((Asking) peer).answers)
                    .build();
        }

        private void ask(long salt) {
            host.send(
                    Address.of(0),
                    new Question(
                            salt * host.random().nextLong(),
                            salt + host.random().nextLong()));
        }

        @Override
        public void onMessage(Address from, Message message) {
            if (message instanceof Question question) {
                host.send(from, new Answer(question.other(), question.number()));
            } else {
                answers++;
            }
        }

        @Override
        public void onTimer(Timer timer) {}
    }
}
