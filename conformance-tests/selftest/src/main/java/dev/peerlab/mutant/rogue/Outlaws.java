package dev.peerlab.mutant.rogue;

import static dev.peerlab.conformance.grading.Verdict.FAIL;

import java.util.List;
import java.util.stream.Stream;

/** Rogues that reach for the world outside. */
final class Outlaws {

    private static final String MAKE_PEER =
            "public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {";

    private Outlaws() {}

    static List<Rogue> all() {
        return Stream.concat(refused().stream(), noted().stream()).toList();
    }

    private static List<Rogue> refused() {
        return List.of(
                refused(
                        "ends the process",
                        "peer # calls System.exit() in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "System.exit(0);"),
                refused(
                        "ends the process at once",
                        "peer # calls Runtime.getRuntime() in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "Runtime.getRuntime().halt(0);"),
                refused(
                        "ends the process by a reference",
                        "peer # calls System.exit() in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "java.util.function.IntConsumer end = System::exit; end.accept(0);"),
                refused(
                        "starts a thread",
                        "peer # makes a new Thread in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "new Thread(() -> {}).start();"),
                refused(
                        "starts a task",
                        "peer # calls CompletableFuture.runAsync() in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "java.util.concurrent.CompletableFuture.runAsync(() -> {});"),
                refused(
                        "streams in parallel",
                        "peer # calls List.parallelStream() in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "place.neighbors().parallelStream().forEach(n -> {});"),
                refused(
                        "sleeps",
                        "peer # calls Thread.sleep() in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "try { Thread.sleep(1); } catch (InterruptedException e) {}"),
                refused(
                        "waits",
                        "peer # calls Object.wait() in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "synchronized (this) { try { wait(); } catch (InterruptedException e) {} }"),
                refused(
                        "interrupts its thread",
                        "peer # calls Thread.currentThread() in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "Thread.currentThread().interrupt();"),
                refused(
                        "calls by reflection",
                        "peer # calls Class.forName() in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "try { Class.forName(\"java.lang.System\").getMethod(\"exit\", int.class).invoke(null, 0); }"
                                + " catch (ReflectiveOperationException e) {}"),
                refused(
                        "opens a file",
                        "peer # makes a new File in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "new java.io.File(\"peerlab\").exists();"),
                refused(
                        "takes the console",
                        "peer # calls System.setOut() in Flooding.onQuery (Flooding.java:#), which no peer may do (DET-#)",
                        "System.setOut(System.err);"));
    }

    private static List<Rogue> noted() {
        return List.of(
                noted(
                        "ends the process and catches what comes",
                        "calls System.exit()",
                        "try { System.exit(0); } catch (Throwable t) {}"),
                noted("reads the clock", "calls System.nanoTime()", "System.nanoTime();"),
                noted(
                        "reads the clock by a reference",
                        "calls System.nanoTime()",
                        "java.util.function.LongSupplier now = System::nanoTime; now.getAsLong();"),
                noted("reads the time of day", "calls Instant.now()", "java.time.Instant.now();"),
                noted("has a random source of its own", "makes a new Random", "new java.util.Random(1).nextInt();"),
                noted(
                        "uses its thread's random source",
                        "calls ThreadLocalRandom.current()",
                        "java.util.concurrent.ThreadLocalRandom.current().nextInt();"),
                noted(
                        "shuffles at random",
                        "calls Collections.shuffle()",
                        "java.util.Collections.shuffle(new java.util.ArrayList<>(place.neighbors()));"),
                Rogues.peer(
                        "keeps state in a static field",
                        "DET-2",
                        FAIL,
                        "a peer does not act through its host alone: it keeps state in the static field Flooding.count, which all peers share",
                        Rogues.in(Rogues.CLASS, "static int count;")),
                Rogues.peer(
                        "reads the clock in a static initializer",
                        "DET-2",
                        FAIL,
                        "a peer does not act through its host alone: it calls System.nanoTime() in Flooding.<clinit> (Flooding.java:#)",
                        Rogues.in(Rogues.CLASS, "static final long BEGIN = System.nanoTime();")),
                Rogues.main(
                        "reads the clock in its factory",
                        "DET-2",
                        FAIL,
                        "a peer does not act through its host alone: it calls System.nanoTime() in Workbook.flooding (Workbook.java:#)",
                        Rogues.in(MAKE_PEER, "System.nanoTime();")));
    }

    private static Rogue refused(String name, String message, String code) {
        return Rogues.onQuery(name, "FLOOD-2", FAIL, message, code);
    }

    private static Rogue noted(String name, String what, String code) {
        String message =
                "a peer does not act through its host alone: it " + what + " in Flooding.onQuery (Flooding.java:#)";
        return Rogues.onQuery(name, "DET-2", FAIL, message, code);
    }
}
