package dev.peerlab.overlay.chordlookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.Route;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.routing.Forwarding;
import dev.peerlab.contract.routing.RoutingTable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chord's lookup: go to the peer that most closely precedes the key, again and again, until one knows the owner.
 *
 * <p>Deviations: the owner itself has the last word. Its predecessor may have told of it before a peer in between had joined, or
 * after the owner had died; so an owner that is asked and knows better names its own predecessor. A peer that does not answer
 * is avoided, and the peer that named it is asked again.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 4.3 and figure 4</a>
 */
public final class Lookup implements ChordLookup {

    /** How many payloads a peer remembers to have delivered, and to have been told that they are its own. */
    private static final int REMEMBERED = 1_000;

    private final LookupHost host;

    /** Lookups of this peer that have not ended, by number; never iterated. */
    private final Map<Long, Search> searches = new HashMap<>();

    /** Payloads that came by as this peer's own, oldest first; true once they were delivered. */
    private final Map<Parcel, Boolean> parcels = new LinkedHashMap<>();

    /**
     * Makes the part.
     *
     * @param host what it acts through
     */
    public Lookup(LookupHost host) {
        this.host = host;
    }

    // The circle

    @Override
    public boolean isBetween(Id id, Id after, Id before) {
        boolean passed = after.compareTo(id) < 0;
        boolean ahead = id.compareTo(before) < 0;
        return after.compareTo(before) < 0 ? passed && ahead : passed || ahead;
    }

    @Override
    public boolean isBetweenOrAt(Id id, Id after, Id upTo) {
        boolean passed = after.compareTo(id) < 0;
        boolean reached = upTo.compareTo(id) >= 0;
        return after.compareTo(upTo) < 0 ? passed && reached : passed || reached;
    }

    @Override
    public Id fingerStart(IdSpace space, Id self, int i) {
        return space.plusPowerOfTwo(self, i);
    }

    // The table

    @Override
    public @Nullable Contact owner(RoutingTable table, Id key) {
        Contact self = table.self();
        Contact predecessor = table.predecessor();
        if (predecessor == null ? key.equals(self.id()) : isBetweenOrAt(key, predecessor.id(), self.id())) {
            return self;
        }
        Contact successor = table.successor();
        return isBetweenOrAt(key, self.id(), successor.id()) ? successor : null;
    }

    @Override
    public Contact closestPreceding(RoutingTable table, Id key) {
        Contact finger = closestFinger(table, key);
        int last = table.successorCount() - 1;
        if (last < 0 || isBetween(table.successor(last).id(), table.self().id(), finger.id())) {
            return finger; // beyond all successors, as nearly always
        }
        for (int i = last; i >= 0; i--) {
            Contact successor = table.successor(i);
            if (isBetween(successor.id(), finger.id(), key)) {
                return successor;
            }
        }
        return finger;
    }

    /** Fingers that aim past the key cannot precede it, so the search begins below them. */
    private Contact closestFinger(RoutingTable table, Id key) {
        Contact self = table.self();
        for (int i = table.space().log2Distance(self.id(), key); i >= 0; i--) {
            Contact finger = table.finger(i);
            if (finger != null && isBetween(finger.id(), self.id(), key)) {
                return finger;
            }
        }
        return self;
    }

    /** Where a key leads from here: see {@link ChordLookup#onAsk}. */
    private Answer direction(RoutingTable table, Id key, boolean last) {
        Contact self = table.self();
        Contact owner = owner(table, key);
        if (self.equals(owner)) {
            return new Answer(self, true);
        }
        if (last) {
            Contact predecessor = table.predecessor();
            return new Answer(predecessor == null ? self : predecessor, true);
        }
        return owner != null ? new Answer(owner, true) : new Answer(closestPreceding(table, key), false);
    }

    // Iterative lookups

    @Override
    public void lookup(long lookup, Id key, @Nullable Contact via) {
        Search search =
                new Search(lookup, key, via, host.now().plus(host.settings().deadline()));
        searches.put(lookup, search);
        if (via == null) {
            ask(search, direction(host.table(), key, false));
        } else {
            search.avoid.add(host.self()); // whoever is on the way in is no owner yet
            ask(search, new Answer(via, false));
        }
    }

    @Override
    public Answer onAsk(Contact from, Ask ask) {
        return direction(host.table().without(ask.avoid()), ask.key(), ask.last());
    }

    @Override
    public void onAnswer(Contact from, Ask ask, Answer answer) {
        Search search = searches.get(ask.lookup());
        if (search == null) {
            return;
        }
        Contact next = answer.contact();
        if (next.equals(from)) {
            if (answer.last()) {
                end(search, Optional.of(from));
            } else {
                goBack(search, from);
            }
        } else if (search.avoid.contains(next) || !(answer.last() || isBetween(next.id(), from.id(), search.key))) {
            goBack(search, from);
        } else {
            search.trail.push(new Answer(from, ask.last()));
            ask(search, answer);
        }
    }

    @Override
    public void onNoAnswer(Contact to, Ask ask) {
        Search search = searches.get(ask.lookup());
        if (search != null) {
            goBack(search, to);
        }
    }

    /** Asks whoever answered last but led to a peer of no use. */
    private void goBack(Search search, Contact useless) {
        search.avoid.add(useless);
        if (!search.trail.isEmpty()) {
            ask(search, search.trail.pop());
        } else if (search.via == null) {
            ask(search, direction(host.table().without(search.avoid), search.key, false));
        } else {
            end(search, Optional.empty());
        }
    }

    private void ask(Search search, Answer next) {
        if (next.last() && next.contact().equals(host.self())) {
            end(search, Optional.of(host.self()));
        } else if (next.contact().equals(host.self())
                || host.now().compareTo(search.deadline) >= 0
                || search.trail.size() >= host.settings().maxHops()) {
            end(search, Optional.empty());
        } else {
            host.ask(next.contact(), new Ask(search.number, search.key, next.last(), search.avoid));
        }
    }

    private void end(Search search, Optional<Contact> owner) {
        searches.remove(search.number);
        host.lookupEnded(search.number, owner, search.trail.size());
    }

    /** A lookup of this peer, and how far it got. */
    private static final class Search {
        final long number;
        final Id key;
        final @Nullable Contact via;
        final Duration deadline;

        /** Peers of no use: they did not answer, or led nowhere. */
        final List<Contact> avoid = new ArrayList<>();

        /** Peers that answered and led on, the latest first. */
        final Deque<Answer> trail = new ArrayDeque<>();

        Search(long number, Id key, @Nullable Contact via, Duration deadline) {
            this.number = number;
            this.key = key;
            this.via = via;
            this.deadline = deadline;
        }
    }

    // Recursive routing

    @Override
    public void route(long number, Id key, Message payload) {
        pass(new Route(host.self(), number, key, payload, 0, false));
    }

    @Override
    public void onRoute(Contact from, Route route) {
        if (route.hops() > host.settings().maxHops()) {
            return;
        }
        if (route.last()) {
            parcels.putIfAbsent(Parcel.of(route), false);
        }
        pass(route);
    }

    @Override
    public void onNotTaken(Contact to, Route route) {
        pass(new Route(route.origin(), route.number(), route.key(), route.payload(), route.hops() - 1, false));
    }

    private void pass(Route route) {
        boolean last = parcels.containsKey(Parcel.of(route));
        Answer next = direction(host.table(), route.key(), last);
        if (next.last() && next.contact().equals(host.self())) {
            deliver(route);
        } else if (!next.contact().equals(host.self())
                && route.hops() < host.settings().maxHops()) {
            forward(route, next);
        }
    }

    private void forward(Route route, Answer next) {
        Forwarding onward = host.forward(route.key(), new Forwarding(route.payload(), next.contact()));
        if (onward != null) {
            boolean last = next.last() && onward.next().equals(next.contact());
            host.ask(
                    onward.next(),
                    new Route(route.origin(), route.number(), route.key(), onward.payload(), route.hops() + 1, last));
        }
    }

    private void deliver(Route route) {
        Boolean delivered = parcels.put(Parcel.of(route), true);
        if (parcels.size() > REMEMBERED) {
            parcels.remove(parcels.keySet().iterator().next());
        }
        if (!Boolean.TRUE.equals(delivered)) {
            host.deliver(route.key(), route.payload());
        }
    }

    /** Tells payloads apart. */
    private record Parcel(Contact origin, long number) {
        static Parcel of(Route route) {
            return new Parcel(route.origin(), route.number());
        }
    }
}
