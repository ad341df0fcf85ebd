package dev.peerlab.mutant.rogue;

import static dev.peerlab.conformance.grading.Verdict.FAIL;
import static dev.peerlab.conformance.grading.Verdict.TIMEOUT;

import java.util.List;
import java.util.stream.Stream;

/** Rogues that do not come to an end. */
final class Loopers {

    private static final String FOR_EVER = "while (host != null) {}";

    private Loopers() {}

    static List<Rogue> all() {
        return Stream.of(loops(), recursions(), insideTheJdk())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rogue> loops() {
        return List.of(
                Rogues.onQuery(
                        "loops for ever in a handler", "FLOOD-2", TIMEOUT, "peer # did not come to an end", FOR_EVER),
                Rogues.onQuery(
                        "loops for ever and catches everything",
                        "FLOOD-2",
                        TIMEOUT,
                        "peer # did not come to an end",
                        "while (host != null) { try { while (host != null) {} } catch (Throwable t) {} }"),
                Rogues.onQuery(
                        "loops for ever and goes on in a finally block",
                        "FLOOD-2",
                        TIMEOUT,
                        "peer # did not come to an end",
                        "while (host != null) { try { while (host != null) {} } finally { continue; } }"),
                Rogues.onQuery(
                        "calls a lambda for ever",
                        "FLOOD-2",
                        TIMEOUT,
                        "peer # did not come to an end",
                        "java.util.stream.IntStream.iterate(0, i -> 1 - i).forEach(i -> {});"),
                Rogues.onSearch(
                        "loops for ever in a search", "FLOOD-1", TIMEOUT, "peer # did not come to an end", FOR_EVER),
                Rogues.peer(
                        "loops for ever in the constructor",
                        "FLOOD-1",
                        TIMEOUT,
                        "peer # did not come to an end",
                        Rogues.in(Rogues.CONSTRUCTOR, FOR_EVER)),
                Rogues.peer(
                        "loops for ever in a static initializer",
                        "FLOOD-1",
                        FAIL,
                        "peer # threw java.lang.NoClassDefFoundError: Could not initialize class dev.peerlab.exercise.flooding.Flooding",
                        Rogues.in(Rogues.CLASS, "static { int i = 0; while (i < 1) {} }")),
                Rogues.peer(
                        "sends hits to and fro for ever",
                        "FLOOD-11",
                        TIMEOUT,
                        "the network did not come to an end",
                        Rogues.in(Rogues.ON_HIT, "host.send(from, hit);")),
                Rogues.peer(
                        "winds up its timer for ever",
                        "FLOOD-13",
                        TIMEOUT,
                        "the network did not come to an end",
                        Rogues.in(
                                "public void onRoundOver(RoundOver timer) {",
                                "host.schedule(java.time.Duration.ZERO, timer);")));
    }

    private static List<Rogue> recursions() {
        return List.of(
                Rogues.onQuery(
                        "calls itself for ever",
                        "FLOOD-2",
                        FAIL,
                        "peer # called itself without end",
                        "onQuery(from, query);"),
                Rogues.onQuery(
                        "calls itself for ever and catches everything",
                        "FLOOD-2",
                        TIMEOUT,
                        "the submission did not come to an end",
                        "try { onQuery(from, query); } catch (Throwable t) { onQuery(from, query); }"));
    }

    private static List<Rogue> insideTheJdk() {
        return List.of(
                Rogues.onQuery(
                        "waits for a queue that nobody fills",
                        "FLOOD-2",
                        TIMEOUT,
                        "the submission did not come to an end",
                        "try { new java.util.concurrent.SynchronousQueue<String>().take(); }"
                                + " catch (InterruptedException e) {}"),
                Rogues.onQuery(
                        "loops for ever inside the JDK",
                        "FLOOD-2",
                        TIMEOUT,
                        "the submission did not come to an end",
                        "java.util.stream.Stream.generate(\"x\"::toString).forEach(String::valueOf);"),
                Rogues.onQuery(
                        "sends for ever in a handler",
                        "FLOOD-2",
                        FAIL,
                        "the network did not come to an end",
                        "while (host != null) { host.send(from, query); }"));
    }
}
