package dev.peerlab.contract.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.Route;
import dev.peerlab.contract.routing.RoutingTable;
import org.jspecify.annotations.Nullable;

/**
 * The part of a Chord peer that finds the owner of a key: exercise 3.
 *
 * <p>There are two ways. A <em>lookup</em> is iterative: this peer asks one peer after the other, each nearer to the key, until
 * one says that it is the owner. A payload is <em>routed</em> recursively: each peer on the way passes it on.
 *
 * <p>What is asked about the circle and about a table follows from the arguments alone: "the peer itself" is the one whose table
 * it is, {@link RoutingTable#self}.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 4</a>
 */
public interface ChordLookup {

    // The circle

    /**
     * {@return whether an id lies strictly between two others, going clockwise, past zero if need be (LOOKUP-1)}
     *
     * <p>Between x and x lies the whole circle except x.
     *
     * @param id the id
     * @param after where the interval begins; not in it
     * @param before where the interval ends; not in it
     */
    boolean isBetween(Id id, Id after, Id before);

    /**
     * {@return whether an id lies between two others, going clockwise, or is the second one (LOOKUP-1)}
     *
     * <p>From x up to x is the whole circle.
     *
     * @param id the id
     * @param after where the interval begins; not in it
     * @param upTo where the interval ends; in it
     */
    boolean isBetweenOrAt(Id id, Id after, Id upTo);

    /**
     * {@return the point that a finger aims at: 2^i past a peer (LOOKUP-3)}
     *
     * @param space the space
     * @param self the peer's id
     * @param i 0 or more, below the bits of the space
     */
    Id fingerStart(IdSpace space, Id self, int i);

    // The table

    /**
     * {@return the owner of a key if this table tells: the peer itself, or its successor; null if the key lies elsewhere
     * (LOOKUP-2, LOOKUP-5)}
     *
     * <p>A key that is the peer's own id is its own even while it knows no predecessor. A peer without any successor is alone.
     *
     * @param table a peer's table, not to be kept
     * @param key any key
     */
    @Nullable
    Contact owner(RoutingTable table, Id key);

    /**
     * {@return of all peers in a table the one that most closely precedes a key: it lies between the peer itself and the key,
     * and no other lies between it and the key; the peer itself if there is none (LOOKUP-4)}
     *
     * <p>Successors count as well as fingers. Called for each hop of each lookup.
     *
     * @param table a peer's table, not to be kept; some of its fingers may be unknown, those that are known are in order
     * @param key a key whose owner the table does not tell
     */
    Contact closestPreceding(RoutingTable table, Id key);

    // Iterative lookups

    /**
     * Begins to look up the owner of a key. It ends, once, by {@link LookupHost#lookupEnded}: with an owner that said itself
     * that it is the owner, or without one at {@link ChordSettings#deadline} at the latest, give or take one request
     * (LOOKUP-6, LOOKUP-10).
     *
     * <p>Each peer that the lookup is led to is asked in turn; {@link Ask#last} says whether it was named as the owner. A peer
     * that gives another one to ask first is not on the ring yet, and is never the owner itself, whoever names it.
     *
     * @param lookup its number, fresh for each lookup of this peer
     * @param key any key
     * @param via the peer to ask first; null to begin with this peer's own table
     */
    void lookup(long lookup, Id key, @Nullable Contact via);

    /**
     * {@return whom to ask next (LOOKUP-2, 4, 5)}
     *
     * <p>As the owner, this peer itself. Else the owner if the table tells it; else the closest preceding peer. A peer that was
     * told to be the owner (see {@link Ask#last}) but knows of a predecessor that is nearer to the key names that one, as the
     * owner (JOIN-8); if it knows of no predecessor it believes what it was told.
     *
     * @param from the peer that asks
     * @param ask what it asks; peers in {@link Ask#avoid} are not named, as if they were unknown: see
     *     {@link RoutingTable#without}
     */
    Answer onAsk(Contact from, Ask ask);

    /**
     * Takes an answer to a question of this peer.
     *
     * @param from who answered
     * @param ask what was asked
     * @param answer what was answered
     */
    void onAnswer(Contact from, Ask ask, Answer answer);

    /**
     * Takes note that a peer did not answer (LOOKUP-10). It is gone from the table already, if it was there. The lookup goes on
     * without it, as long as there is another way and time is left.
     *
     * @param to who was asked
     * @param ask what was asked
     */
    void onNoAnswer(Contact to, Ask ask);

    // Recursive routing

    /**
     * Sends a payload on its way to the owner of a key, which may be this peer (LOOKUP-8).
     *
     * <p>Whoever sends it to another peer calls {@link LookupHost#forward} first, and does what that returns; a peer that it is
     * redirected to is not taken for the owner.
     *
     * @param number its number, fresh for each payload of this peer
     * @param key any key
     * @param payload what is sent
     */
    void route(long number, Id key, Message payload);

    /**
     * Takes a payload on its way: delivers it if this peer is the owner, else passes it on (LOOKUP-8). Which one is decided as
     * in {@link #onAsk}. The same payload may come twice; it is delivered once.
     *
     * @param from the peer that passed it on
     * @param route the payload; with more than {@link ChordSettings#maxHops} hops it is dropped
     */
    void onRoute(Contact from, Route route);

    /**
     * Takes note that a peer did not take a payload (LOOKUP-10). It is gone from the table already, if it was there. The payload
     * is sent another way.
     *
     * @param to the peer that it was sent to
     * @param route the payload, as it was sent
     */
    void onNotTaken(Contact to, Route route);
}
