package dev.peerlab.experiment.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.overlay.Reference;
import dev.peerlab.overlay.chordlookup.Lookup;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RingCostsTest {

    private static final int LOOKUPS = 30;

    /** How many hops a lookup takes on a ring. */
    private interface Oracle {
        int hops(ConvergedRing ring, int issuer, int owner);
    }

    /** {@return the mean hops of the same lookups, by an oracle} */
    private static double meanHops(int peers, long seed, Oracle oracle) {
        SplittableRandom random = new SplittableRandom(CostSeeds.mixed(seed, peers));
        ConvergedRing ring = ConvergedRing.random(new IdSpace(64), 1, peers, random.nextLong());
        double hops = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            int owner = ring.ownerOf(ring.space().hash("key " + random.nextLong()));
            int other = random.nextInt(peers - 1);
            hops += oracle.hops(ring, other < owner ? other : other + 1, owner);
        }
        return hops / LOOKUPS;
    }

    private static Cost walk(int peers, long seed) {
        return new RingCosts(new RingWalk(new Reference()), peers, seed, Long.MAX_VALUE).run(LOOKUPS, Fingerless::new);
    }

    private static Cost chord(Submission submission, int peers, long seed) {
        return new RingCosts(submission, peers, seed, Long.MAX_VALUE).run(LOOKUPS, UnaryOperator.identity());
    }

    @Test
    void aRingWalkPassesAllPeersBetweenTheIssuerAndTheOwner() {
        for (int peers : new int[] {2, 3, 8, 50}) {
            double hops = meanHops(peers, 1, (ring, issuer, owner) -> Math.floorMod(owner - issuer, peers) - 1);
            assertThat(walk(peers, 1)).isEqualTo(new Cost(hops, 2 * hops + 2, hops + 1, peers == 2 ? 1 : 2));
        }
    }

    @Test
    void aChordLookupJumpsByTheFarthestFingerThatDoesNotPassTheKey() {
        for (int peers : new int[] {2, 3, 8, 50}) {
            Cost cost = chord(new Reference(), peers, 1);
            double hops = meanHops(peers, 1, RingCostsTest::jumps);
            assertThat(cost.hops()).isEqualTo(hops);
            assertThat(cost.messages()).isEqualTo(2 * hops + 2);
            assertThat(cost.touched()).isEqualTo(hops + 1);
        }
    }

    /** By numbers alone: of all peers in the table, the one farthest on among those before the owner. */
    private static int jumps(ConvergedRing ring, int issuer, int owner) {
        int hops = 0;
        int at = issuer;
        while (Math.floorMod(owner - at, ring.size()) > 1) {
            int left = Math.floorMod(owner - at, ring.size());
            int best = 1;
            for (int i = 0; i < ring.space().bits(); i++) {
                int step = Math.floorMod(
                        ring.cursor().moveTo(at).finger(i).address().number() - at, ring.size());
                best = step < left ? Math.max(best, step) : best;
            }
            at = (at + best) % ring.size();
            hops++;
        }
        return hops;
    }

    @Test
    void stateIsTheDifferentPeersOfTheTableWithMostOfThem() {
        ConvergedRing ring = ConvergedRing.random(new IdSpace(64), 1, 50, 9);
        for (int i = 0; i < 50; i++) {
            RoutingTable table = ring.table(i);
            Set<Object> others = new HashSet<>();
            others.add(table.successor());
            others.add(table.predecessor());
            for (int finger = 0; finger < 64; finger++) {
                others.add(table.finger(finger));
            }
            others.remove(table.self());
            assertThat(RingCosts.entries(table)).isEqualTo(others.size());
            assertThat(RingCosts.entries(new Fingerless(table))).isEqualTo(2);
        }
        assertThat(chord(new Reference(), 50, 1).state()).isBetween(7, 12);
    }

    @Test
    void lookupsThatTakeTooManyAsksAreBrokenOff() {
        Submission linear = new RingWalk(new Reference());
        assertThatThrownBy(() -> new RingCosts(linear, 512, 1, 1_000).run(100, UnaryOperator.identity()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken off: lookups took more than 1,000 asks");
    }

    @Test
    void aLookupThatEndsElsewhereThanAtTheOwnerIsSaid() {
        Submission liar = new Submission() {
            @Override
            public String name() {
                return "liar";
            }

            @Override
            public ChordLookup chordLookup(LookupHost host) {
                return new Lookup(endingWithItself(host));
            }
        };
        assertThatThrownBy(() -> chord(liar, 8, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a lookup did not end with the owner of its key");
    }

    /** {@return a host that ends lookups with its own peer, whatever was found} */
    private static LookupHost endingWithItself(LookupHost host) {
        return (LookupHost) Proxy.newProxyInstance(
                LookupHost.class.getClassLoader(), new Class<?>[] {LookupHost.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("lookupEnded")) {
                        host.lookupEnded((long) arguments[0], Optional.of(host.self()), 0);
                        return null;
                    }
                    try {
                        return method.invoke(host, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
