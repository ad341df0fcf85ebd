package dev.peerlab.experiment.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.flooding.FloodingMessage;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.simulator.Trace;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Watches one search at a time, and counts. */
final class SearchMeter implements Trace {

    private final BitSet reached = new BitSet();

    /** After how many hops the query first came to a holder. */
    private final Map<Address, Integer> hopsTo = new HashMap<>();

    private BitSet holders = new BitSet();
    private long queries;
    private long checks;
    private long answers;
    private OptionalInt hops = OptionalInt.empty();

    /** Begins a new search. */
    void begin(BitSet holders) {
        this.holders = holders;
        reached.clear();
        hopsTo.clear();
        queries = 0;
        checks = 0;
        answers = 0;
        hops = OptionalInt.empty();
    }

    /** {@return what was counted since the search began} */
    SearchOutcome outcome(Address issuer) {
        reached.clear(issuer.number());
        return new SearchOutcome(queries, checks, answers, reached.cardinality(), hops);
    }

    @Override
    public void record(TraceEvent event) {
        if (event instanceof Sent sent) {
            count(sent.message());
        } else if (event instanceof Delivered delivered) {
            arrive(delivered.to(), delivered.message());
        } else if (event instanceof Reported reported && reported.upcall() instanceof Found found) {
            report(found.holder());
        }
    }

    private void count(Message message) {
        if (message instanceof FloodingMessage.Query || message instanceof Walker) {
            queries++;
        } else if (message instanceof Check || message instanceof CheckReply) {
            checks++;
        } else {
            answers++;
        }
    }

    private void arrive(Address to, Message message) {
        if (message instanceof FloodingMessage.Query query) {
            reach(to, query.hops());
        } else if (message instanceof Walker walker) {
            reach(to, walker.hops());
        }
    }

    private void reach(Address peer, int hopsBefore) {
        reached.set(peer.number());
        if (holders.get(peer.number())) {
            hopsTo.putIfAbsent(peer, hopsBefore + 1);
        }
    }

    /** Only a holder that was asked counts: a submission may report what it likes. */
    private void report(Address holder) {
        Integer distance = hopsTo.get(holder);
        if (hops.isEmpty() && distance != null) {
            hops = OptionalInt.of(distance);
        }
    }
}
