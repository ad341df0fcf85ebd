package dev.peerlab.conformance.guard;

import java.util.Optional;
import java.util.Set;

/**
 * What a peer must not call (rule DET-2), and whether a call is let through after it was noted.
 *
 * <p>A call that would end or block the run, or touch the world outside, is refused. Reading a clock or a random source of
 * one's own does no harm to the run, so it happens, and counts against DET-2 alone.
 */
final class ForbiddenCalls {

    private static final Set<String> NOTED = Set.of(
            "java/lang/System.nanoTime",
            "java/lang/System.currentTimeMillis",
            "java/lang/System.identityHashCode",
            "java/lang/Math.random",
            "java/lang/StrictMath.random",
            "java/util/concurrent/ThreadLocalRandom.current",
            "java/util/UUID.randomUUID",
            "java/util/Collections.shuffle(Ljava/util/List;)V");

    private static final Set<String> NOTED_CONSTRUCTORS =
            Set.of("java/util/Random", "java/util/SplittableRandom", "java/security/SecureRandom", "java/util/Date");

    private static final Set<String> NOTED_FACTORIES = Set.of(
            "java/time/Instant",
            "java/time/LocalTime",
            "java/time/LocalDate",
            "java/time/LocalDateTime",
            "java/time/ZonedDateTime",
            "java/time/OffsetDateTime",
            "java/time/Clock",
            "java/util/random/RandomGenerator",
            "java/util/random/RandomGeneratorFactory");

    private static final Set<String> REFUSED = Set.of(
            "java/lang/System.exit",
            "java/lang/System.load",
            "java/lang/System.loadLibrary",
            "java/lang/System.setOut",
            "java/lang/System.setErr",
            "java/lang/System.setIn",
            "java/lang/System.setProperty",
            "java/lang/System.setProperties",
            "java/lang/System.clearProperty",
            "java/lang/Object.wait",
            "java/lang/Class.forName",
            "java/lang/Class.getDeclaredField",
            "java/lang/Class.getDeclaredFields",
            "java/lang/Class.getDeclaredMethod",
            "java/lang/Class.getDeclaredMethods",
            "java/lang/Class.getDeclaredConstructor",
            "java/lang/Class.getDeclaredConstructors",
            "java/lang/Class.getMethod",
            "java/lang/Class.getMethods",
            "java/lang/Class.getClassLoader",
            "java/util/Collection.parallelStream",
            "java/util/List.parallelStream",
            "java/util/Set.parallelStream");

    private static final Set<String> REFUSED_TYPES = Set.of(
            "java/lang/Thread",
            "java/lang/ThreadGroup",
            "java/lang/Runtime",
            "java/lang/ProcessBuilder",
            "java/lang/ClassLoader",
            "java/lang/StackWalker",
            "java/util/Timer");

    private static final String[] REFUSED_PACKAGES = {
        "java/io/File",
        "java/io/RandomAccessFile",
        "java/lang/invoke/MethodHandles$Lookup",
        "java/lang/reflect/",
        "java/net/",
        "java/nio/channels/",
        "java/nio/file/",
        "java/util/concurrent/CompletableFuture",
        "java/util/concurrent/CountDownLatch",
        "java/util/concurrent/Cyclic",
        "java/util/concurrent/Exec",
        "java/util/concurrent/Fork",
        "java/util/concurrent/Phaser",
        "java/util/concurrent/Sched",
        "java/util/concurrent/Semaphore",
        "java/util/concurrent/ThreadPool",
        "java/util/concurrent/locks/LockSupport",
        "dev/peerlab/conformance/",
        "dev/peerlab/simulator/",
        "dev/peerlab/checker/",
        "org/junit/",
        "net/jqwik/",
        "sun/misc/"
    };

    private ForbiddenCalls() {}

    /** What happens to a forbidden call. */
    enum Treatment {
        /** It happens, and is remembered. */
        NOTED,
        /** It is remembered, and fails. */
        REFUSED
    }

    /** {@return how a call is treated; empty if it is allowed} */
    static Optional<Treatment> treatment(String owner, String method, String descriptor) {
        String call = owner + "." + method;
        if (NOTED.contains(call)
                || NOTED.contains(call + descriptor)
                || (method.equals("<init>") && NOTED_CONSTRUCTORS.contains(owner))
                || (NOTED_FACTORIES.contains(owner) && makesClockOrChance(owner, method))) {
            return Optional.of(Treatment.NOTED);
        }
        if (REFUSED.contains(call) || REFUSED_TYPES.contains(owner) || isInRefusedPackage(owner)) {
            return Optional.of(Treatment.REFUSED);
        }
        return Optional.empty();
    }

    private static boolean makesClockOrChance(String owner, String method) {
        return owner.startsWith("java/time/")
                ? method.equals("now") || method.startsWith("system")
                : isGeneratorFactory(method);
    }

    private static boolean isGeneratorFactory(String method) {
        return method.equals("of") || method.equals("getDefault") || method.equals("create");
    }

    private static boolean isInRefusedPackage(String owner) {
        for (String prefix : REFUSED_PACKAGES) {
            if (owner.startsWith(prefix)) {
                return !owner.endsWith("Exception");
            }
        }
        return false;
    }
}
