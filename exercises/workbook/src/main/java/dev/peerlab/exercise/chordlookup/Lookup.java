package dev.peerlab.exercise.chordlookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.Route;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.routing.RoutingTable;

/**
 * Exercise 3: how your peer finds the owner of a key. The README.md beside this file tells the story and the rules.
 *
 * <p>Replace one {@code throw} after the other by code of your own. Add all the fields and methods that you like. What each
 * method is to do is said in full at {@link ChordLookup}.
 */
public final class Lookup implements ChordLookup {

    /** What you may do and see: your table, your settings, questions to other peers. */
    private final LookupHost host;

    public Lookup(LookupHost host) {
        this.host = host;
    }

    // The circle

    /** Does an id lie between two others, neither of them included? */
    @Override
    public boolean isBetween(Id id, Id after, Id before) {
        throw new NotImplementedYet("ChordLookup.isBetween");
    }

    /** Does an id lie between two others, the second included? */
    @Override
    public boolean isBetweenOrAt(Id id, Id after, Id upTo) {
        throw new NotImplementedYet("ChordLookup.isBetweenOrAt");
    }

    /** Where does a finger aim? */
    @Override
    public Id fingerStart(IdSpace space, Id self, int i) {
        throw new NotImplementedYet("ChordLookup.fingerStart");
    }

    // The table

    /** Who owns this key, if this table tells? Null if it does not. */
    @Override
    public Contact owner(RoutingTable table, Id key) {
        throw new NotImplementedYet("ChordLookup.owner");
    }

    /** Of all peers in this table, which one most closely precedes the key? */
    @Override
    public Contact closestPreceding(RoutingTable table, Id key) {
        throw new NotImplementedYet("ChordLookup.closestPreceding");
    }

    // Iterative lookups: you ask one peer after the other

    /** The user, or another part of your peer, looks for the owner of a key. */
    @Override
    public void lookup(long lookup, Id key, Contact via) {
        throw new NotImplementedYet("ChordLookup.lookup");
    }

    /** A peer asks you where a key leads. */
    @Override
    public Answer onAsk(Contact from, Ask ask) {
        throw new NotImplementedYet("ChordLookup.onAsk");
    }

    /** A peer that you asked has answered. */
    @Override
    public void onAnswer(Contact from, Ask ask, Answer answer) {
        throw new NotImplementedYet("ChordLookup.onAnswer");
    }

    /** A peer that you asked does not answer. */
    @Override
    public void onNoAnswer(Contact to, Ask ask) {
        throw new NotImplementedYet("ChordLookup.onNoAnswer");
    }

    // Recursive routing: each peer passes it on

    /** The application sends something to the owner of a key. */
    @Override
    public void route(long number, Id key, Message payload) {
        throw new NotImplementedYet("ChordLookup.route");
    }

    /** Something on its way to the owner of a key came to you. */
    @Override
    public void onRoute(Contact from, Route route) {
        throw new NotImplementedYet("ChordLookup.onRoute");
    }

    /** A peer that you passed something on to does not answer. */
    @Override
    public void onNotTaken(Contact to, Route route) {
        throw new NotImplementedYet("ChordLookup.onNotTaken");
    }
}
