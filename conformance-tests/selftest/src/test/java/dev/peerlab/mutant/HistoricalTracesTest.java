package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.guard.Guard;
import dev.peerlab.conformance.guard.GuardedLoader;
import dev.peerlab.conformance.recovery.HistoricalTrace;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.kit.ChordComposition;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Chord's operations as first published break in the ways that were found; the reference does not. */
class HistoricalTracesTest {

    private static final long STEPS = 1_000_000_000;

    /** Joining asks a member for its successor, and takes it. */
    private static final List<Edit> ORIGINAL_JOIN = List.of(
            new Edit(
                    "placing = Optional.of(host.lookup(host.self().id(), contact));",
                    "place = contact; host.ask(contact, new AskNeighbors());"),
            new Edit(
                    "host.table().setSuccessors(host.successorList(successor, neighbors.successors()));"
                            + " host.joinEnded(JoinOutcome.JOINED); host.notify(successor);",
                    """
                    List<Contact> known = neighbors.successors();
                    boolean before = !known.isEmpty()
                            && host.isBetween(host.self().id(), successor.id(), known.get(0).id());
                    host.table().setSuccessors(List.of(before ? known.get(0) : successor));
                    host.joinEnded(JoinOutcome.JOINED);
                    """));

    /** Stabilizing takes no list before it knows whom the successor names. */
    static final Edit NO_LIST = new Edit(
            "host.table().setSuccessors(host.successorList(successor, neighbors.successors()));" + " Contact between",
            "Contact between");

    /** Stabilizing takes whom the successor names, and no list. */
    private static final List<Edit> ORIGINAL =
            original(NO_LIST, new Edit("candidate = between; host.ask(between, new AskNeighbors());", """
                    java.util.ArrayList<Contact> list = new java.util.ArrayList<>(host.table().successors());
                    list.set(0, between);
                    host.table().setSuccessors(list);
                    host.notify(between);
                    """));

    /** {@return how peers joined at first, with how they then stabilized} */
    static List<Edit> original(Edit... stabilizing) {
        return Stream.concat(ORIGINAL_JOIN.stream(), Stream.of(stabilizing)).toList();
    }

    static Stream<Arguments> traces() {
        return Stream.of(
                Arguments.of(HistoricalTrace.TWO_RINGS, "peer 0 broke the ring at step F3: AtMostOneRing"),
                Arguments.of(HistoricalTrace.NO_RING, "peer 0 broke the ring at step S0: successors"),
                Arguments.of(HistoricalTrace.LOST_PEER, "peer 1 broke the ring at step J1: successors"));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theOriginalOperationsBreakTheRing(HistoricalTrace trace, String summary) {
        ChordComposition original = parts(PastedWorkbook.ofReference().edit(Exercise.CHORD_JOIN, ORIGINAL));
        assertThatThrownBy(() -> trace.play(original))
                .isInstanceOf(Violation.class)
                .hasMessage(summary);
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theReferenceLivesThroughAll(HistoricalTrace trace, String summary) {
        trace.play(parts(PastedWorkbook.ofReference()));
    }

    @Test
    void aTraceIsReadBackFromItsLine() {
        HistoricalTrace trace = HistoricalTrace.TWO_RINGS;
        assertThat(HistoricalTrace.parse(trace.line())).isEqualTo(trace);
    }

    static ChordComposition parts(PastedWorkbook workbook) {
        Guard.allow(STEPS);
        ClassLoader classes = new GuardedLoader(workbook.compile());
        return ChordComposition.of(ServiceLoader.load(Submission.class, classes).stream()
                .map(ServiceLoader.Provider::get)
                .filter(submission -> submission.name().equals(PastedWorkbook.NAME))
                .findFirst()
                .orElseThrow());
    }
}
