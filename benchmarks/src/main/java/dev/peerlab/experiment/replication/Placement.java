package dev.peerlab.experiment.replication;

import java.util.Arrays;

/** A rule for who gets copies of an object. */
public enum Placement {
    /** The peer that searched gets one: Gnutella's users do that. */
    OWNER("owner replication", true),

    /** All peers get one that lie on the way from the peer that searched to the one that had it, as in Freenet. */
    PATH("path replication", true),

    /** As many peers as lie on that way, but chosen at random among all that the walkers came by. */
    RANDOM("random replication", true),

    /** Fixed: all objects have equally many. */
    UNIFORM("uniform", false) {
        @Override
        double weight(double rate) {
            return 1;
        }
    },

    /** Fixed: as many as searches for it. */
    PROPORTIONAL("proportional", false) {
        @Override
        double weight(double rate) {
            return rate;
        }
    },

    /** Fixed: as many as the square root of searches for it, which is the best. */
    SQUARE_ROOT("square-root", false) {
        @Override
        double weight(double rate) {
            return Math.sqrt(rate);
        }
    };

    private final String title;
    private final boolean dynamic;

    Placement(String title, boolean dynamic) {
        this.title = title;
        this.dynamic = dynamic;
    }

    /** {@return a name for people, e.g. {@code path replication}} */
    public String title() {
        return title;
    }

    /** {@return whether searches make copies} Otherwise they are there from the beginning, and stay. */
    public boolean isDynamic() {
        return dynamic;
    }

    /** {@return how many copies an object gets, in any unit, of a share of all searches; only if fixed} */
    double weight(double rate) {
        throw new IllegalStateException(title + " has no fixed copies: it comes of searches");
    }

    /**
     * {@return how many copies each object gets: by weight, but at least one, and not on every peer}
     *
     * @param rates how often each is searched for
     * @param total how many copies there are in all, about: rounded objects may make it less
     * @param most the most copies of one object
     */
    int[] allocate(double[] rates, long total, int most) {
        double[] weights = Arrays.stream(rates).map(this::weight).toArray();
        double low = 0;
        double high = total / Arrays.stream(weights).min().orElse(1);
        for (int i = 0; i < Double.SIZE; i++) {
            double middle = (low + high) / 2;
            if (Arrays.stream(copies(weights, middle, most)).asLongStream().sum() <= total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return copies(weights, low, most);
    }

    private static int[] copies(double[] weights, double scale, int most) {
        return Arrays.stream(weights)
                .mapToInt(weight -> (int) Math.max(1, Math.min(most, Math.round(scale * weight))))
                .toArray();
    }
}
