package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.Search;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.experiment.cost.IndexMessage.Publish;
import dev.peerlab.experiment.cost.IndexMessage.There;
import dev.peerlab.experiment.cost.IndexMessage.Where;
import java.util.HashMap;
import java.util.Map;

/**
 * A peer of a network with a central index, as Napster's: everybody tells one server what it holds, and asks it.
 *
 * <p>Deviations: one server; the last peer that publishes a keyword is the one that is named; nothing is ever withdrawn.
 *
 * @see <a href="https://doi.org/10.1145/1026492.1026493">Androutsellis-Theotokis and Spinellis, A Survey of Peer-to-Peer Content
 *     Distribution Technologies, ACM Computing Surveys 2004, section 3.3.3</a>
 */
final class IndexPeer implements Peer, Search {

    private final Host host;
    private final Address server;

    /** Who holds what; of the server alone. */
    private final Map<String, Address> index = new HashMap<>(0);

    /**
     * Makes a peer, which publishes what it holds at once.
     *
     * @param host what the peer acts through
     * @param place what it holds
     * @param server who keeps the index, maybe this peer
     */
    IndexPeer(Host host, Place place, Address server) {
        this.host = host;
        this.server = server;
        place.shared().forEach(keyword -> host.send(server, new Publish(keyword)));
    }

    /** {@return how much it knows of others: the index, or where the index is} */
    int known() {
        return host.self().equals(server) ? index.size() : 1;
    }

    @Override
    public QueryId search(String keyword, int ttl) {
        QueryId id = new QueryId(host.self(), host.random().nextLong());
        host.send(server, new Where(id, keyword));
        return id;
    }

    @Override
    public void onMessage(Address from, Message message) {
        if (message instanceof Publish publish) {
            index.put(publish.keyword(), from);
        } else if (message instanceof Where where) {
            Address holder = index.get(where.keyword());
            if (holder != null) {
                host.send(from, new There(where.id(), holder));
            }
        } else if (message instanceof There there) {
            host.upcall(new Found(there.id(), there.holder()));
        }
    }

    @Override
    public void onTimer(Timer timer) {}
}
