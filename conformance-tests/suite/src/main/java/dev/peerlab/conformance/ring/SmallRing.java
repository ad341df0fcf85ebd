package dev.peerlab.conformance.ring;

import dev.peerlab.checker.World;
import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ChordComposition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * A Chord ring of a few peers, and what may happen to it: small enough that all of that can be tried, in every order.
 *
 * <p>Peers are numbered from 0, those of the ring first. Nothing happens by the clock: to stabilize is a move. A request is given up
 * only while no message is under way, so nobody is taken for dead that lives; unless peers are hasty.
 *
 * @param bits how long ids are, in bits, 1 to 8
 * @param successors r, how many successors a peer knows, 1 or more
 * @param base the ids of the peers that are an ideal ring at the beginning
 * @param others the ids of the peers that are in no ring then
 * @param keys the keys that the ring keeps, one copy of each, with its owner
 * @param moves what may happen
 * @param pace how it may overlap
 * @param doubles how many messages may arrive twice
 * @param hasty how often each peer may give up a request too early
 */
public record SmallRing(
        int bits,
        int successors,
        List<Long> base,
        List<Long> others,
        List<Long> keys,
        List<RingMove> moves,
        Pace pace,
        int doubles,
        int hasty)
        implements Scenario {

    private static final int MOST_BITS = 8;
    private static final int MOST = 100;

    /** How what happens may overlap. */
    public enum Pace {
        /** Each move waits for all that follows from the one before; messages in between come in any order. */
        ONE_AT_A_TIME,
        /** Moves and messages come in any order. */
        OVERLAPPING
    }

    /** Keeps unmodifiable copies. */
    public SmallRing {
        base = List.copyOf(base);
        others = List.copyOf(others);
        keys = List.copyOf(keys);
        moves = List.copyOf(moves);
        List<Long> ids = new ArrayList<>(base);
        ids.addAll(others);
        int points = 1 << bits;
        if (base.isEmpty()
                || new HashSet<>(ids).size() < ids.size()
                || ids.stream().anyMatch(id -> id < 0 || id >= points)) {
            throw new IllegalArgumentException(
                    "ids " + ids + ": must be distinct and below " + points + ", one at least in the base");
        }
        for (RingMove move : moves) {
            if (move.peer() >= ids.size()) {
                throw new IllegalArgumentException("move " + move + ": peer must be 0 to " + (ids.size() - 1));
            }
        }
    }

    /**
     * {@return a ring to which nothing happens yet}
     *
     * @param base the ids of its peers, of 4 bits; each peer knows two successors
     * @param others the ids of peers that are in no ring
     */
    public static SmallRing of(List<Long> base, List<Long> others) {
        return new SmallRing(4, 2, base, others, List.of(), List.of(), Pace.ONE_AT_A_TIME, 0, 0);
    }

    /** {@return this ring with more that may happen} */
    public SmallRing with(RingMove... more) {
        List<RingMove> all = new ArrayList<>(moves);
        all.addAll(List.of(more));
        return new SmallRing(bits, successors, base, others, keys, all, pace, doubles, hasty);
    }

    /** {@return this ring, with something that may happen to each of the first so many peers as often as is said} */
    public SmallRing withEach(RingMove.Kind kind, int peers, int times) {
        SmallRing ring = this;
        for (int peer = 0; peer < peers; peer++) {
            ring = ring.with(new RingMove(kind, peer, 0, times));
        }
        return ring;
    }

    /** {@return this ring with keys} */
    public SmallRing keeping(Long... more) {
        return new SmallRing(bits, successors, base, others, List.of(more), moves, pace, doubles, hasty);
    }

    /** {@return this ring, in which what happens may overlap} */
    public SmallRing overlapping() {
        return new SmallRing(bits, successors, base, others, keys, moves, Pace.OVERLAPPING, doubles, hasty);
    }

    /** {@return this ring, in which so many messages may arrive twice} */
    public SmallRing doubling(int messages) {
        return new SmallRing(bits, successors, base, others, keys, moves, pace, messages, hasty);
    }

    /** {@return this ring, in which each peer may so often give up a request too early} */
    public SmallRing hasty(int times) {
        return new SmallRing(bits, successors, base, others, keys, moves, pace, doubles, times);
    }

    /** {@return how many peers there are} */
    public int size() {
        return base.size() + others.size();
    }

    /** {@return the id of a peer} */
    public long id(int peer) {
        return peer < base.size() ? base.get(peer) : others.get(peer - base.size());
    }

    /** {@return what the ring agrees on; a request is sent once} */
    public ChordSettings settings() {
        ChordSettings settings = ChordSettings.of(new IdSpace(bits)).with(successors, 1);
        return settings.within(settings.timeout(), 1, settings.deadline());
    }

    /**
     * {@return the world of this ring}
     *
     * @param parts whose parts the peers are made of
     * @param watches makes a watch for each peer
     */
    public World world(ChordComposition parts, Supplier<? extends TableWatch> watches) {
        return furnished(parts, watches).build();
    }

    /** {@return the world of this ring, to which more may be added; see {@link #world}} */
    public World.Builder furnished(ChordComposition parts, Supplier<? extends TableWatch> watches) {
        return new SmallRingWorld(this, parts).furnish(watches);
    }

    /** {@return the ring that was written on a line} */
    public static SmallRing parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new SmallRing(
                line.integer("bits", 1, MOST_BITS),
                line.integer("r", 1, MOST),
                line.list("base", Long::valueOf),
                line.list("others", Long::valueOf),
                line.list("keys", Long::valueOf),
                line.list("moves", RingMove::parse),
                line.constant("pace", Pace.class),
                line.integer("doubles", 0, MOST),
                line.integer("hasty", 0, MOST));
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("bits", bits)
                .with("r", successors)
                .with("base", base)
                .with("others", others)
                .with("keys", keys)
                .with("moves", moves)
                .with("pace", pace)
                .with("doubles", doubles)
                .with("hasty", hasty)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("ids of " + bits + " bits, " + successors + " successors; an ideal ring of " + base
                + (others.isEmpty() ? "" : ", beside it " + others) + ", numbered from 0"
                + (keys.isEmpty() ? "" : "; keys " + keys));
        moves.forEach(move -> lines.add("- " + move.describe()));
        lines.add(
                pace == Pace.ONE_AT_A_TIME
                        ? "each waits for all that follows from the one before; messages come in any order"
                        : "all that and all messages come in any order");
        if (doubles > 0) {
            lines.add(doubles + " of the messages may come twice");
        }
        if (hasty > 0) {
            lines.add("each peer gives up a request too early " + (hasty == 1 ? "once" : hasty + " times"));
        }
        return lines;
    }
}
