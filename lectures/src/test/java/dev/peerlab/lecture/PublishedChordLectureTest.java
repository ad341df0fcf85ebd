package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Event;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report;
import dev.peerlab.checker.Report.Coverage;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World;
import dev.peerlab.checker.story.Replay.Verdict;
import dev.peerlab.checker.story.SavedTrace;
import dev.peerlab.checker.story.Story;
import dev.peerlab.conformance.ring.RingMove;
import dev.peerlab.conformance.ring.RingMove.Kind;
import dev.peerlab.conformance.ring.RingPredicates;
import dev.peerlab.conformance.ring.SmallRing;
import dev.peerlab.conformance.ring.TableWatch;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.lecture.checking.Mended;
import dev.peerlab.lecture.checking.Published1;
import dev.peerlab.lecture.checking.Published2;
import dev.peerlab.lecture.checking.Published3;
import dev.peerlab.overlay.chordjoin.Membership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lecture 6 claims about Chord as it was first published: the checker finds three stories, one behind the other. */
class PublishedChordLectureTest {

    private static final int SUCCESSORS = 2;

    @TempDir
    Path folder;

    @Test
    void aNewcomerBelievesInADeadSuccessor() {
        Story story = story(Published1::new);
        assertThat(story.predicate()).isEqualTo("ConnectedAppendages");
        assertThat(operations(story)).isEqualTo(7);
        Quoted.check(
                "../images/check-page.svg",
                PagePicture.of(story.html("A dead successor", RingStory.PICTURE), "The end of a story's page", 560));
        tell(1, story, "Peers 2 and 0 form a ring, 2 crashes, and 1 joins with no successor but 2.");
    }

    @Test
    void aMemberBelievesInADeadPredecessorOfItsSuccessor() {
        Story story = story(Published2::new);
        assertThat(story.predicate()).isEqualTo("ConnectedAppendages");
        assertThat(operations(story)).isEqualTo(9);
        tell(2, story, "Peer 2 is the predecessor of 0 and crashes; 1 stabilizes and takes it for its only successor.");
    }

    @Test
    void twoMembersHaveListsFromASmallerRing() throws IOException {
        Story story = story(Published3::new);
        assertThat(story.predicate()).isEqualTo("AtMostOneRing");
        assertThat(operations(story)).isEqualTo(19);
        tell(3, story, "0 has the list 1, 0, and 2 has the list 3, 2; then 1 and 3 crash, and there are two rings.");
        Quoted.check("check-lists-3.txt", RingStory.of(story).table());
        isARegressionTest(story);
    }

    private void isARegressionTest(Story found) throws IOException {
        Predicate oneRing = CheckedRing.atRest("AtMostOneRing");
        World published = world(Published3::new);
        World mended = world(Mended::new);
        // tag::saved[]
        Files.writeString(folder.resolve("two-rings.html"), found.html("Two rings", RingStory.PICTURE));
        Path file = folder.resolve("two-rings.trace");
        SavedTrace.of(found, "a ring of four").write(file);

        SavedTrace saved = SavedTrace.read(file);
        assertThat(saved.replay(published, oneRing).verdict()).isEqualTo(Verdict.AS_SAVED);
        assertThat(saved.replay(mended, oneRing).verdict()).isEqualTo(Verdict.NO_LONGER);
        // end::saved[]
        Quoted.check("check-trace.txt", saved.text());
        Quoted.check(
                "check-replay.txt",
                "Published3: " + saved.replay(published, oneRing).summary() + "\nMended: "
                        + saved.replay(mended, oneRing).summary());
    }

    @Test
    void theMendedOperationsKeepOneRingAndLeadToTheIdealOne() {
        Quoted.check("check-mended.txt", summary(holds(CheckedRing.search(world(Mended::new)))));
    }

    @Test
    void theReferenceKeepsOneRingAndLeadsToTheIdealOne() {
        SmallRing atOnce = SmallRing.of(List.of(0L, 6L, 11L), List.of(2L, 5L, 8L, 13L))
                .overlapping()
                .with(RingMove.join(3, 0), RingMove.join(4, 1), RingMove.join(5, 2), RingMove.join(6, 0));
        SmallRing comingAndGoing = SmallRing.of(List.of(0L, 4L, 8L, 12L), List.of())
                .withEach(Kind.CRASH, 4, 1)
                .with(RingMove.once(Kind.RESTART, 1), RingMove.join(1, 0))
                .with(RingMove.once(Kind.RESTART, 2), RingMove.join(2, 0))
                .withEach(Kind.STABILIZE, 4, 0);
        SmallRing overlapping = SmallRing.of(List.of(0L, 4L, 8L, 12L), List.of())
                .overlapping()
                .with(RingMove.once(Kind.CRASH_AT_ONCE, 1), RingMove.once(Kind.CHECK, 2))
                .withEach(Kind.STABILIZE, 4, 1);
        Quoted.check(
                "check-reference.txt",
                String.format(Locale.ROOT, "%-62s%8s%13s%12s", "", "worlds", "transitions", "code runs")
                        + line("one peer, three join and may crash", world(Membership::new))
                        + line("four peers that may crash, come back and join", reference(comingAndGoing))
                        + line("three peers, four join at once, messages in any order", reference(atOnce))
                        + line("four peers, one crashes at any time, messages in any order", reference(overlapping)));
    }

    private static World reference(SmallRing ring) {
        return ring.world(CheckedRing.parts(Membership::new), TableWatch::new);
    }

    private static String line(String name, World world) {
        Coverage met = holds(Checker.of(world)).coverage();
        return String.format(Locale.ROOT, "%n%-62s%,8d%,13d%,12d", name, met.worlds(), met.transitions(), met.steps());
    }

    private static Report holds(Checker checker) {
        // tag::ideal[]
        Report report = checker.invariant(RingPredicates.oneRing())
                .leadsTo(Predicate.atRest(), RingPredicates.ideal(SUCCESSORS, true))
                .breadthFirst();
        // end::ideal[]
        assertThat(report.ending()).as(report.detail()).isEqualTo(Ending.HOLDS);
        return report;
    }

    private static World world(Function<MembershipHost, ChordMembership> membership) {
        return CheckedRing.world(CheckedRing.parts(membership));
    }

    private static Story story(Function<MembershipHost, ChordMembership> membership) {
        // tag::story[]
        Checker checker = CheckedRing.search(world(membership));
        Report report = checker.breadthFirst();
        Story story = Story.of(checker, report).minimized().inCausalOrder();
        // end::story[]
        assertThat(report.ending()).isEqualTo(Ending.BROKEN);
        return story;
    }

    private static void tell(int number, Story story, String description) {
        Quoted.check(
                "check-story-" + number + ".txt",
                story.chart().stream()
                        .map(line -> line.lines().findFirst().orElse(""))
                        .collect(Collectors.joining("\n")));
        Quoted.check(
                "../images/check-rings-" + number + ".svg",
                RingStory.of(story).rings("Counterexample " + number + ", act by act", description));
    }

    /** As the historical traces count them: joins, stabilizations, crashes, and notices that arrive. */
    private static long operations(Story story) {
        return story.events().stream()
                .filter(event -> event instanceof Event.Act
                        || event instanceof Event.Crash
                        || (event instanceof Event.Delivery delivery
                                && delivery.message() instanceof Envelope envelope
                                && envelope.body() instanceof Notify))
                .count();
    }

    /** {@return the report without what is left to chance, which is nothing but the numbers of requests} */
    static String summary(Report report) {
        return report.lines().stream()
                .filter(line -> !line.contains("leaves to chance"))
                .collect(Collectors.joining("\n"));
    }
}
