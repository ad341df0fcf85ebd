package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.experiment.chord.LookupNetwork;
import dev.peerlab.experiment.chord.LookupNetwork.Outcome;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lookups of random keys by random peers that do not own them, on a converged ring with random ids, one after the other, each counted. */
final class RingCosts {

    private static final IdSpace SPACE = new IdSpace(64);

    /** One: so that fingers alone make the way short, as in the analysis of Chord. */
    private static final int SUCCESSORS = 1;

    private final ConvergedRing ring;
    private final LookupNetwork network;
    private final SplittableRandom random;
    private final long mostAsks;

    /**
     * Builds the ring.
     *
     * @param submission whose lookup is run
     * @param peers how many, 2 or more
     * @param seed decides ids, issuers and keys
     * @param mostAsks after how many, in all, no other lookup begins
     */
    RingCosts(Submission submission, int peers, long seed, long mostAsks) {
        this.random = new SplittableRandom(CostSeeds.mixed(seed, peers));
        this.ring = ConvergedRing.random(SPACE, SUCCESSORS, peers, random.nextLong());
        this.network = new LookupNetwork(submission, ring);
        this.mostAsks = mostAsks;
    }

    /**
     * {@return what the lookups cost}
     *
     * @param lookups how many, 1 or more
     * @param known what a peer knows of its table
     * @throws IllegalStateException if one does not end with the owner of its key, or they take too many asks
     */
    Cost run(int lookups, UnaryOperator<RoutingTable> known) {
        long asks = 0;
        double hops = 0;
        double messages = 0;
        double touched = 0;
        for (int i = 0; i < lookups; i++) {
            if (asks > mostAsks) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "broken off: lookups took more than %,d asks", mostAsks));
            }
            Outcome outcome = lookup(SPACE.hash("key " + random.nextLong()));
            asks += outcome.asks();
            hops += outcome.hops();
            messages += outcome.messages();
            touched += network.touched();
        }
        return new Cost(hops / lookups, messages / lookups, touched / lookups, most(known));
    }

    /** Looks up a key, from a random peer that does not own it: it would have nothing to ask. */
    private Outcome lookup(Id key) {
        int other = random.nextInt(ring.size() - 1);
        Contact issuer = ring.member(other < ring.ownerOf(key) ? other : other + 1);
        Outcome outcome = network.lookup(issuer, key);
        if (!outcome.owner().equals(Optional.of(network.owner(key)))) {
            throw new IllegalStateException("a lookup did not end with the owner of its key");
        }
        return outcome;
    }

    private int most(UnaryOperator<RoutingTable> known) {
        ConvergedRing.Cursor table = ring.cursor();
        RoutingTable view = known.apply(table);
        int most = 0;
        for (int i = 0; i < ring.size(); i++) {
            table.moveTo(i);
            most = Math.max(most, entries(view));
        }
        return most;
    }

    /** {@return how many other peers a table names} */
    static int entries(RoutingTable table) {
        Set<Contact> others = new HashSet<>();
        add(others, table, table.predecessor());
        table.successors().forEach(successor -> add(others, table, successor));
        Contact last = null;
        for (int i = 0; i < table.space().bits(); i++) {
            Contact finger = table.finger(i);
            if (!Objects.equals(finger, last)) { // most fingers repeat the one before
                add(others, table, finger);
                last = finger;
            }
        }
        return others.size();
    }

    private static void add(Set<Contact> others, RoutingTable table, @Nullable Contact peer) {
        if (peer != null && !peer.equals(table.self())) {
            others.add(peer);
        }
    }
}
