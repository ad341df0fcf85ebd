package dev.peerlab.student;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.flooding.ExpandingRing;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;

/** Flooding by a script. */
public final class Scripted implements Submission {

    private final Script script;

    /** What peers do. Nothing unless it is told otherwise. */
    public interface Script {

        /** A peer is made. */
        default void made(Host host) {}

        /** A query came. */
        default void onQuery(Host host, Place place, Address from, Query query) {}

        /** A hit came. */
        default void onQueryHit(Host host, QueryHit hit) {}

        /** A timer is over. */
        default void onRoundOver(Host host, RoundOver timer) {}

        /** A user searches. */
        default QueryId search(Host host, Place place, String keyword, int ttl) {
            QueryId id = new QueryId(host.self(), host.random().nextLong());
            place.neighbors().forEach(neighbor -> host.send(neighbor, new Query(id, keyword, ttl, 0)));
            return id;
        }
    }

    /** Makes peers that follow a script. */
    public Scripted(Script script) {
        this.script = script;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
        script.made(host);
        return new Actor(host, place, script);
    }

    private record Actor(Host host, Place place, Script script) implements FloodingPeer {

        @Override
        public void onQuery(Address from, Query query) {
            script.onQuery(host, place, from, query);
        }

        @Override
        public void onQueryHit(Address from, QueryHit hit) {
            script.onQueryHit(host, hit);
        }

        @Override
        public void onRoundOver(RoundOver timer) {
            script.onRoundOver(host, timer);
        }

        @Override
        public QueryId search(String keyword, int ttl) {
            return script.search(host, place, keyword, ttl);
        }

        @Override
        public QueryId searchExpanding(String keyword, ExpandingRing ring) {
            throw new UnsupportedOperationException("not in any script");
        }
    }
}
