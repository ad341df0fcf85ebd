package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.lookup.Errand.Kind;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.kit.ChordComposition;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A {@link RingPlot}, played. */
final class LookupPlay {

    private static final Duration WHILE = Duration.ofSeconds(1);

    private final RingPlot plot;
    private final Witness witness;
    private final RingWorld world;

    /** The number of each errand's lookup; of a payload, that of the parcel. */
    private final List<Long> numbers = new ArrayList<>();

    private LookupPlay(RingPlot plot, Witness.Ways ways) {
        this.plot = plot;
        this.witness = new Witness(Graded.submission(), ways);
        this.world = world(plot.ring(), plot.wires(), witness);
        plot.down().forEach(world::crash);
        plot.errands().forEach(this::begin);
        world.runFor(plot.wires().over().plus(timeToGoRoundTheDead()).plus(WHILE));
    }

    /** A payload has no deadline: each peer that has it may run into each of the dead once. */
    private Duration timeToGoRoundTheDead() {
        return plot.wires().request().multipliedBy(3L * plot.down().size());
    }

    /** {@return a converged ring whose lookups are witnessed} */
    static RingWorld world(RingSketch ring, Wires wires, Witness witness) {
        ChordComposition parts = Graded.chord(Exercise.CHORD_LOOKUP).withLookup(witness);
        RingWorld world = new RingWorld(wires.settings(ring), parts, wires.network());
        ring.ids().forEach(world::add);
        world.converge();
        return world;
    }

    static LookupPlay of(RingPlot plot) {
        return new LookupPlay(plot, Witness.Ways.OPEN);
    }

    static LookupPlay of(RingPlot plot, Witness.Ways ways) {
        return new LookupPlay(plot, ways);
    }

    private void begin(Errand errand) {
        if (errand.kind() == Kind.LOOK) {
            world.tell(errand.from(), node -> numbers.add(node.lookup(errand.key())));
        } else {
            Parcel parcel = new Parcel(numbers.size(), 0);
            numbers.add((long) parcel.number());
            world.tell(errand.from(), node -> node.route(errand.key(), parcel));
        }
    }

    RingPlot plot() {
        return plot;
    }

    Witness witness() {
        return witness;
    }

    RingWorld world() {
        return world;
    }

    /** {@return the number of an errand's lookup or parcel} */
    long number(int errand) {
        return numbers.get(errand);
    }

    Contact peer(int number) {
        return world.node(number).self();
    }

    /** Starts a violation by a peer. */
    Violation.Builder violation(int peer, String what) {
        Contact culprit = peer(peer);
        return Violation.of("peer " + Ids.text(culprit) + " " + what)
                .in(plot)
                .seen(world.log())
                .about(culprit.address());
    }

    /** {@return a time in milliseconds, e.g. {@code t=12.5 ms}} */
    static String time(Duration at) {
        return "t="
                + BigDecimal.valueOf(at.toNanos() / 1_000, 3)
                        .stripTrailingZeros()
                        .toPlainString() + " ms";
    }
}
