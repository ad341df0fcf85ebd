package dev.peerlab.simulator;

/**
 * How unreliable the network is.
 *
 * <p>Each probability is drawn for each message on its own.
 *
 * @param loss the probability that a message is lost, 0 to 1
 * @param duplication the probability that a message that is not lost arrives twice, 0 to 1; each copy has its own latency
 * @param reordering the probability that a copy is held up, 0 to 1: its latency is stretched by a random factor of 1 to 5,
 *     so that messages sent later overtake it
 */
public record Faults(double loss, double duplication, double reordering) {

    /** A network that delivers every message once. */
    public static final Faults NONE = new Faults(0, 0, 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a probability is not 0 to 1
     */
    public Faults {
        check("loss", loss);
        check("duplication", duplication);
        check("reordering", reordering);
    }

    private static void check(String what, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(what + " " + probability + ": must be a probability, 0 to 1");
        }
    }
}
