package dev.peerlab.conformance.capstone;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.KeyReads;
import dev.peerlab.conformance.ring.RingFault;
import dev.peerlab.conformance.ring.RingRun;
import dev.peerlab.conformance.ring.RingScenario;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A ring of peers that are the submission's altogether, and what its members ask for while it lives through a scenario. */
final class CapstoneRun {

    /** How many rounds of maintenance the ring has to become exact after the last change: two minutes. */
    static final int ROUNDS = 120;

    private final RingRun run;
    private final RingWorld world;
    private final KeyReads reads = new KeyReads();
    private final List<Asked> lookups = new ArrayList<>();
    private int seen;

    /**
     * A lookup that a peer began.
     *
     * @param peer who
     * @param number its number
     * @param key of what
     * @param at when
     */
    record Asked(int peer, long number, Id key, Duration at) {}

    private CapstoneRun(RingScenario scenario) {
        run = RingRun.of(scenario, Graded.chord(Exercise.CAPSTONE));
        world = run.world();
        if (world.ledger().acknowledged().size() < scenario.keys()) {
            int done = world.ledger().acknowledged().size();
            throw run.violation(
                            world.node(0).self(),
                            "and its ring acknowledged " + done + " of " + scenario.keys()
                                    + " puts, though nothing had happened " + time(now()))
                    .expected("all of them")
                    .actual(done + " acknowledged")
                    .build();
        }
    }

    /** {@return the ring, with its keys in it; nothing has happened to it yet} */
    static CapstoneRun begin(RingScenario scenario) {
        return new CapstoneRun(scenario);
    }

    RingRun run() {
        return run;
    }

    RingWorld world() {
        return world;
    }

    Duration now() {
        return world.simulation().now();
    }

    /** {@return all lookups that were begun by {@link #lookup}} */
    List<Asked> lookups() {
        return lookups;
    }

    /** {@return all gets that were begun by {@link #get}, with what is known of their ends} */
    List<KeyReads.Read> gets() {
        world.log().events().subList(seen, world.log().events().size()).forEach(reads::record);
        seen = world.log().events().size();
        return reads.all();
    }

    /** Has a member look up a key. */
    void lookup(ChordNode member, Id key) {
        int peer = member.self().address().number();
        world.tell(peer, node -> lookups.add(new Asked(peer, node.lookup(key), key, now())));
    }

    /** Has a member get a key. */
    void get(ChordNode member, Id key) {
        gets();
        reads.ask(world, member.self().address().number(), key);
    }

    /** Lets the ring come to rest. Fails if it does not become exact. */
    void settle() {
        Optional<RingFault> fault = run.settle(ROUNDS);
        if (fault.isPresent()) {
            RingFault wrong = fault.get();
            throw run.violation(
                            wrong.peer(),
                            "has a wrong " + wrong.what() + ", " + ROUNDS
                                    + " rounds of maintenance after the last change " + time(now()))
                    .expected(wrong.what() + " " + wrong.expected())
                    .actual(wrong.actual())
                    .build();
        }
    }

    /** {@return the owner of a key if all tables are exact} */
    Contact owner(Id key) {
        ConvergedRing ideal = world.ideal();
        return ideal.member(ideal.ownerOf(key));
    }

    Violation.Builder violation(int peer, String whatItDid) {
        return run.violation(world.node(peer).self(), whatItDid).about(Address.of(peer));
    }

    static String time(Duration time) {
        return String.format(Locale.ROOT, "(t=%.0f ms)", time.toNanos() / 1e6);
    }
}
