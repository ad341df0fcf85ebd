package dev.peerlab.conformance;

import java.util.Arrays;
import java.util.Optional;

/** An exercise of the workbook: what is graded together. */
public enum Exercise {
    /** Exercise 1. */
    FLOODING(1, "FLOOD", "Flooding", "flooding"),
    /** Exercise 2. */
    RANDOM_WALK(2, "WALK", "Random walk", "randomwalk"),
    /** Exercise 3. */
    CHORD_LOOKUP(3, "LOOKUP", "Chord lookup", "chordlookup"),
    /** Exercise 4. */
    CHORD_JOIN(4, "JOIN", "Chord joins", "chordjoin"),
    /** Exercise 5. */
    RECOVERY(5, "RECOVER", "Fault recovery", "recovery"),
    /** Exercises 3 to 5 together: a Chord peer all of whose parts are the submission's. */
    CAPSTONE(6, "CHORD", "Chord, all of it", "capstone");

    private final int number;
    private final String prefix;
    private final String title;
    private final String folder;

    Exercise(int number, String prefix, String title, String folder) {
        this.number = number;
        this.prefix = prefix;
        this.title = title;
        this.folder = folder;
    }

    /** {@return the exercise whose rules begin with this prefix, e.g. {@code FLOOD}} */
    public static Optional<Exercise> ofPrefix(String prefix) {
        return Arrays.stream(values()).filter(e -> e.prefix.equals(prefix)).findFirst();
    }

    /** {@return what it is called on the score card: its number in the workbook, or that it is the capstone} */
    public String label() {
        return this == CAPSTONE ? "Capstone" : "Exercise " + number;
    }

    /** {@return how its own rules' names begin, e.g. {@code FLOOD}} */
    public String prefix() {
        return prefix;
    }

    /** {@return its name for people} */
    public String title() {
        return title;
    }

    /** {@return whether the rules of every exercise (DET) are judged here too; the capstone has nothing new to judge by them} */
    public boolean isJudgedByAllRules() {
        return this != CAPSTONE;
    }

    /** {@return its package in the workbook, below {@code dev.peerlab.exercise}; the capstone has none, and a name of its own} */
    public String folder() {
        return folder;
    }

    /** {@return where to begin to read, from the top of the repository} */
    public String readme() {
        return this == CAPSTONE
                ? "exercises/workbook/README.md"
                : "exercises/workbook/src/main/java/dev/peerlab/exercise/" + folder + "/README.md";
    }
}
