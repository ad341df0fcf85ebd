package dev.peerlab.experiment.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ring on which the peers of a submission look up keys, one lookup after the other, and nothing else happens.
 *
 * <p>Tables are those of a {@link ConvergedRing}. Requests are handed over at once, and counted. No time passes, so no lookup
 * runs out of it. Peers may be dead: a request to one of them stays unanswered, and the peer that sent it has forgotten the dead
 * one when it is told so, as it would by its recovery. With the next lookup all tables are again as they were.
 *
 * <p>A peer's part is made when it is first needed, and kept: about 300 bytes each with the reference.
 */
public final class LookupNetwork {

    /** How many requests a lookup may send for each peer on the ring. A scan of all successors takes 1, past dead ones 2. */
    private static final int MOST_ASKS_PER_PEER = 4;

    private static final int MOST_ASKS_AT_LEAST = 64;

    private final Submission submission;
    private final ConvergedRing ring;
    private final ChordSettings settings;
    private final BitSet dead = new BitSet();
    private final @Nullable LookupPeer[] peers;

    /** The last lookup in which each peer was asked. */
    private final int[] asked;

    private final Deque<Pending> pending = new ArrayDeque<>();
    private int lookups;
    private Course course = new Course(0);

    /** A request under way. */
    private record Pending(LookupPeer from, Contact to, Ask ask) {}

    /** A lookup so far. */
    private static final class Course {
        final int number;
        int asks;
        int answers;
        int timeouts;
        int reached;
        int ends;
        Optional<Contact> owner = Optional.empty();
        boolean ownerAnswered;

        Course(int number) {
            this.number = number;
        }
    }

    /**
     * How a lookup went.
     *
     * @param owner the peer that it ended with; empty if it failed
     * @param hops how many peers answered it, neither the issuer nor the owner counted: the requests from the issuer to the peer
     *     that knew the owner. The last step, to the owner itself, comes on top
     * @param asks how many requests the issuer sent, the last step included
     * @param answers how many of them were answered
     * @param timeouts how many were not
     */
    public record Outcome(Optional<Contact> owner, int hops, int asks, int answers, int timeouts) {

        /** {@return how many messages it took} */
        public int messages() {
            return asks + answers;
        }
    }

    /**
     * Makes a network in which all peers are alive.
     *
     * @param submission whose lookup is run
     * @param ring the tables; numbers must be addresses, as with {@link ConvergedRing#random}
     */
    public LookupNetwork(Submission submission, ConvergedRing ring) {
        this.submission = submission;
        this.ring = ring;
        int successors = Math.max(1, ring.table(0).successorCount());
        // A lookup that scans all peers is a poor one, but is to be measured.
        int mostHops = Math.max(512, 2 * ring.size());
        this.settings = ChordSettings.of(ring.space()).with(successors, 1).atMost(mostHops, 0);
        this.peers = new LookupPeer[ring.size()];
        this.asked = new int[ring.size()];
    }

    /** {@return the ring} */
    public ConvergedRing ring() {
        return ring;
    }

    ChordSettings settings() {
        return settings;
    }

    /**
     * Lets a peer die.
     *
     * @param number its number in the ring
     */
    public void kill(int number) {
        dead.set(number);
    }

    /** {@return whether the peer of this number is alive} */
    public boolean isAlive(int number) {
        return !dead.get(number);
    }

    /**
     * {@return the peer that owns a key: the first living one whose id equals or follows it}
     *
     * @throws IllegalStateException if all peers are dead
     */
    public Contact owner(Id key) {
        int first = ring.ownerOf(key);
        int alive = dead.nextClearBit(first);
        if (alive >= ring.size()) {
            alive = dead.nextClearBit(0);
        }
        if (alive >= ring.size()) {
            throw new IllegalStateException("no peer is alive: nobody owns key " + key);
        }
        return ring.member(alive);
    }

    /**
     * {@return how the lookup of a key went, whatever it found}
     *
     * @param from a member of the ring that is alive
     * @param key any key
     * @throws IllegalStateException if it does not end, or not just once; the message is for people
     */
    public Outcome lookup(Contact from, Id key) {
        course = new Course(++lookups);
        pending.clear();
        LookupPeer issuer = peer(from.address().number());
        issuer.lookup(course.number, key);
        long most = Math.max(MOST_ASKS_AT_LEAST, (long) MOST_ASKS_PER_PEER * ring.size());
        for (long left = most; course.ends == 0; left--) {
            Pending next = pending.poll();
            if (next == null) {
                throw unended(
                        from, key, "; after " + course.asks + " asks it waited for no answer any more, and had not");
            }
            if (left == 0) {
                throw unended(from, key, "; after " + most + " asks it had not");
            }
            handOver(next);
        }
        return outcome(from, key);
    }

    /**
     * {@return how the lookup of a key went, which found the owner}
     *
     * @param from a member of the ring that is alive
     * @param key any key
     * @throws IllegalStateException also if it found another peer, or none; the message is for people
     */
    public Outcome find(Contact from, Id key) {
        Outcome outcome = lookup(from, key);
        Contact owner = owner(key);
        if (!outcome.owner().equals(Optional.of(owner))) {
            throw new IllegalStateException("expected the lookup of key " + key + " from peer " + from
                    + " to find its owner, peer " + owner + "; it found "
                    + outcome.owner().map(found -> "peer " + found).orElse("none"));
        }
        return outcome;
    }

    /** {@return how many peers other than the issuer answered the last lookup, whatever it found} */
    public int touched() {
        return course.reached;
    }

    private Outcome outcome(Contact from, Id key) {
        if (course.ends > 1) {
            throw unended(from, key, " once; it ended " + course.ends + " times");
        }
        int hops = course.reached - (course.ownerAnswered ? 1 : 0);
        return new Outcome(course.owner, hops, course.asks, course.answers, course.timeouts);
    }

    private static IllegalStateException unended(Contact from, Id key, String how) {
        return new IllegalStateException("expected the lookup of key " + key + " from peer " + from + " to end" + how);
    }

    private void handOver(Pending next) {
        int number = next.to().address().number();
        boolean self = next.to().equals(next.from().self());
        course.asks += self ? 0 : 1;
        if (!isThere(next.to()) || dead.get(number)) {
            course.timeouts++;
            next.from().unanswered(next.to(), next.ask());
            return;
        }
        if (!self && asked[number] != course.number) {
            asked[number] = course.number;
            course.reached++;
        }
        LookupPeer receiver = peer(number);
        course.answers += self ? 0 : 1;
        next.from().answered(next.to(), next.ask(), receiver.serve(next.from().self(), next.ask()));
    }

    /** Whether there is, or was, such a peer: a submission may make one up. */
    private boolean isThere(Contact contact) {
        int number = contact.address().number();
        return number >= 0 && number < ring.size() && ring.member(number).equals(contact);
    }

    private LookupPeer peer(int number) {
        LookupPeer peer = peers[number];
        if (peer == null) {
            peer = new LookupPeer(this, ring.table(number), submission);
            peers[number] = peer;
        }
        return peer;
    }

    // What the peers do

    void send(LookupPeer from, Contact to, ChordRequest request) {
        if (!(request instanceof Ask ask)) {
            throw new IllegalStateException("expected a lookup to send asks; peer " + from.self() + " sent " + request);
        }
        pending.add(new Pending(from, to, ask));
    }

    void ended(long lookup, Optional<Contact> owner) {
        if (lookup != course.number) {
            throw new IllegalStateException("lookup " + lookup + " was not begun, or ended before");
        }
        course.ends++;
        course.owner = owner;
        course.ownerAnswered = owner.isPresent()
                && isThere(owner.get())
                && asked[owner.get().address().number()] == course.number;
    }

    /** {@return the number of the lookup under way} */
    int current() {
        return course.number;
    }
}
