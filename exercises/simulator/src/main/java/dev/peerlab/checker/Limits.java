package dev.peerlab.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a search gives up; its time runs from when this was made. */
final class Limits {

    private final Checker checker;
    private final Instant began;

    Limits(Checker checker) {
        this.checker = checker;
        this.began = checker.clock.instant();
    }

    /**
     * {@return why to give up; empty if there is no reason}
     *
     * @param worlds how many were met
     * @param bytes what they take up
     * @param steps how many steps the peers' own code did
     */
    Optional<String> reached(long worlds, long bytes, int steps) {
        if (worlds >= checker.mostWorlds) {
            return Optional.of("there are more than " + checker.mostWorlds + " worlds");
        }
        if (steps >= checker.mostSteps) {
            return Optional.of("the peers' own code did more than " + checker.mostSteps + " steps");
        }
        if (bytes > checker.mostBytes) {
            return Optional.of("worlds take up more than " + (checker.mostBytes >> 20) + " MiB");
        }
        Duration time = Duration.between(began, checker.clock.instant());
        return time.compareTo(checker.mostTime) > 0
                ? Optional.of("it took longer than " + checker.mostTime.toSeconds() + " s")
                : Optional.empty();
    }
}
