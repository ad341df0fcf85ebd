package dev.peerlab.experiment.cost;

/** What is counted. One definition for all systems, and what it comes to in each. */
public enum Quantity {
    /**
     * How many steps the question took, one after the other.
     *
     * <ul>
     *   <li>Chord and ring walk: peers that were asked, one after the other, until one knew the owner. The last step, to the owner
     *       itself, does not count.
     *   <li>Flooding: steps from the issuer to the holder, on the way by which the query came there first.
     *   <li>Random walk: steps of the walker that came to the holder first. Walkers walk at the same time; checks are no steps.
     *   <li>Index: 1, to the peer that keeps it.
     * </ul>
     */
    HOPS("hops", "hops"),

    /**
     * How many messages were sent, by whomever, until the network was quiet again.
     *
     * <ul>
     *   <li>Chord and ring walk: questions and answers, those of the owner too.
     *   <li>Flooding: queries, also those that came to a peer again, and the hit, once for each peer on its way back.
     *   <li>Random walk: steps of all walkers, also after the first has found the holder; checks and the answers to them; hits.
     *   <li>Index: the question and the answer. That peers publish what they have is not part of a search.
     * </ul>
     */
    MESSAGES("messages", "messages"),

    /** How many different peers, other than the one that searches, got a message. */
    TOUCHED("peers touched", "peers touched"),

    /**
     * How much a peer knows of others while nobody searches, and that of the peer that knows most: an average would hide a peer
     * that carries all.
     *
     * <ul>
     *   <li>Chord: the different peers in its routing table: predecessor, successor, fingers.
     *   <li>Ring walk: the same, in a table without fingers.
     *   <li>Flooding and random walk: neighbors.
     *   <li>Index: neighbors or entries of the index.
     * </ul>
     */
    STATE("state per peer", "entries");

    private final String title;
    private final String unit;

    Quantity(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** {@return the quantity of a cost} */
    public double of(Cost cost) {
        return switch (this) {
            case HOPS -> cost.hops();
            case MESSAGES -> cost.messages();
            case TOUCHED -> cost.touched();
            case STATE -> cost.state();
        };
    }

    /** {@return what follows a number, e.g. {@code hops}} */
    public String unit() {
        return unit;
    }

    /** {@return its name, e.g. {@code peers touched}} */
    @Override
    public String toString() {
        return title;
    }
}
