package dev.peerlab.exercise.randomwalk;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkTimer.SearchOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;

/**
 * Exercise 2: your random-walk peer. The README.md beside this file tells the story and the rules.
 *
 * <p>Replace one {@code throw} after the other by code of your own. Add all the fields and methods that you like.
 */
public final class RandomWalk implements RandomWalkPeer {

    /** What you may do: send, set timers, draw random numbers, report. */
    private final Host host;

    /** Where you are: your neighbors, and the keywords that you share. */
    private final Place place;

    /** Which variant of random walk this network plays. */
    private final RandomWalkSettings settings;

    public RandomWalk(Host host, Place place, RandomWalkSettings settings) {
        this.host = host;
        this.place = place;
        this.settings = settings;
    }

    /** The user of this peer looks for a keyword. */
    @Override
    public QueryId search(String keyword, int ttl) {
        throw new NotImplementedYet("RandomWalkPeer.search");
    }

    /** A walker arrived: a search of someone else's, or one of your own that came by. */
    @Override
    public void onWalker(Address from, Walker walker) {
        throw new NotImplementedYet("RandomWalkPeer.onWalker");
    }

    /** A walker of yours found a holder. */
    @Override
    public void onHit(Address from, Hit hit) {
        throw new NotImplementedYet("RandomWalkPeer.onHit");
    }

    /** A walker of yours ended without success. */
    @Override
    public void onExhausted(Address from, Exhausted exhausted) {
        throw new NotImplementedYet("RandomWalkPeer.onExhausted");
    }

    /** A peer asks you whether a walker of yours shall go on. */
    @Override
    public void onCheck(Address from, Check check) {
        throw new NotImplementedYet("RandomWalkPeer.onCheck");
    }

    /** The issuer of a walker that waits with you has decided. */
    @Override
    public void onCheckReply(Address from, CheckReply reply) {
        throw new NotImplementedYet("RandomWalkPeer.onCheckReply");
    }

    /** The time of a search of yours is over. */
    @Override
    public void onSearchOver(SearchOver timer) {
        throw new NotImplementedYet("RandomWalkPeer.onSearchOver");
    }
}
