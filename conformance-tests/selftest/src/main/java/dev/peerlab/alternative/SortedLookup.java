package dev.peerlab.alternative;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chord's lookup by sorting: all known peers in one array, in the order in which one meets them, and binary search in it. A
 * lookup keeps all peers that answered, and goes back to the one nearest to the key.
 */
final class SortedLookup implements ChordLookup {

    private static final int REMEMBERED = 256;

    private final LookupHost host;
    private final List<Search> searches = new ArrayList<>();

    /** The origins and numbers of the last payloads delivered, round and round. */
    private final @Nullable Contact[] origins = new Contact[REMEMBERED];

    private final long[] numbers = new long[REMEMBERED];
    private int delivered;

    SortedLookup(LookupHost host) {
        this.host = host;
    }

    /** A lookup under way. */
    private static final class Search {
        final long number;
        final Id key;
        final boolean entering;
        final Duration end;
        final List<Contact> dead = new ArrayList<>();

        /** Peers that were of use, and how they were asked; in no order that matters. */
        final List<Answer> live = new ArrayList<>();

        int led;
        int questions;

        Search(long number, Id key, boolean entering, Duration end) {
            this.number = number;
            this.key = key;
            this.entering = entering;
            this.end = end;
        }
    }

    /** The order in which one meets ids going clockwise from a point; the point itself comes last. */
    private static Comparator<Id> clockwiseFrom(Id point) {
        return Comparator.<Id, Boolean>comparing(id -> id.compareTo(point) <= 0)
                .thenComparing(Comparator.naturalOrder());
    }

    @Override
    public boolean isBetween(Id id, Id after, Id before) {
        return clockwiseFrom(after).compare(id, before) < 0;
    }

    @Override
    public boolean isBetweenOrAt(Id id, Id after, Id upTo) {
        return clockwiseFrom(after).compare(id, upTo) <= 0;
    }

    @Override
    public Id fingerStart(IdSpace space, Id self, int i) {
        return space.plusPowerOfTwo(self, i);
    }

    @Override
    public @Nullable Contact owner(RoutingTable table, Id key) {
        Id self = table.self().id();
        Contact before = table.predecessor();
        if (self.equals(key) || table.successor().equals(table.self())) {
            return table.self();
        }
        if (before != null && clockwiseFrom(self).compare(key, before.id()) > 0) {
            return table.self();
        }
        return clockwiseFrom(self).compare(key, table.successor().id()) <= 0 ? table.successor() : null;
    }

    @Override
    public Contact closestPreceding(RoutingTable table, Id key) {
        Comparator<Id> order = clockwiseFrom(table.self().id());
        Contact[] known = known(table);
        Arrays.sort(known, Comparator.comparing(Contact::id, order));
        int low = 0;
        int high = known.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(known[middle].id(), key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? table.self() : known[low - 1];
    }

    private static Contact[] known(RoutingTable table) {
        Contact[] known = new Contact[table.successorCount() + table.space().bits()];
        int count = 0;
        for (; count < table.successorCount(); count++) {
            known[count] = table.successor(count);
        }
        for (int i = 0; i < table.space().bits(); i++) {
            Contact finger = table.finger(i);
            if (finger != null && (count == 0 || !finger.equals(known[count - 1]))) {
                known[count++] = finger;
            }
        }
        return Arrays.copyOf(known, count);
    }

    private Answer ahead(RoutingTable table, Id key) {
        Contact owner = owner(table, key);
        return owner == null ? new Answer(closestPreceding(table, key), false) : new Answer(owner, true);
    }

    @Override
    public Answer onAsk(Contact from, Ask ask) {
        RoutingTable table = host.table().without(ask.avoid());
        Contact before = table.predecessor();
        Contact owner = owner(table, ask.key());
        if (host.self().equals(owner) || (ask.last() && before == null)) {
            return new Answer(host.self(), true);
        }
        return ask.last() && before != null ? new Answer(before, true) : ahead(table, ask.key());
    }

    // Lookups

    @Override
    public void lookup(long lookup, Id key, @Nullable Contact via) {
        Duration end = host.now().plus(host.settings().deadline());
        Search search = new Search(lookup, key, via != null, end);
        searches.add(search);
        if (via == null) {
            ask(search, ahead(host.table(), key));
        } else {
            search.dead.add(host.self());
            ask(search, new Answer(via, false));
        }
    }

    private @Nullable Search find(long number) {
        for (Search search : searches) {
            if (search.number == number) {
                return search;
            }
        }
        return null;
    }

    private void ask(Search search, Answer next) {
        Contact peer = next.contact();
        if (peer.equals(host.self())) {
            end(search, next.last() ? host.self() : null);
        } else if (host.now().compareTo(search.end) >= 0
                || search.questions++ > host.settings().maxHops()) {
            end(search, null);
        } else {
            host.ask(peer, new Ask(search.number, search.key, next.last(), search.dead));
        }
    }

    private void end(Search search, @Nullable Contact owner) {
        searches.remove(search);
        host.lookupEnded(search.number, Optional.ofNullable(owner), search.led);
    }

    @Override
    public void onAnswer(Contact from, Ask ask, Answer answer) {
        Search search = find(ask.lookup());
        if (search == null) {
            return;
        }
        Contact next = answer.contact();
        if (next.equals(from) && answer.last()) {
            end(search, from);
            return;
        }
        boolean nearer = answer.last() || isBetween(next.id(), from.id(), search.key);
        if (next.equals(from) || search.dead.contains(next) || !nearer) {
            goOnWithout(search, from);
            return;
        }
        Answer asked = new Answer(from, ask.last());
        if (!search.live.contains(asked)) {
            search.live.add(asked);
            search.led++;
        }
        ask(search, answer);
    }

    @Override
    public void onNoAnswer(Contact to, Ask ask) {
        Search search = find(ask.lookup());
        if (search != null) {
            goOnWithout(search, to);
        }
    }

    /** Asks again whoever is nearest to the key, of those that were of use; those that were taken for the owner first. */
    private void goOnWithout(Search search, Contact useless) {
        search.dead.add(useless);
        search.live.removeIf(asked -> asked.contact().equals(useless));
        Optional<Answer> nearest = search.live.stream()
                .max(Comparator.comparing(Answer::last)
                        .thenComparing(asked -> asked.contact().id(), clockwiseFrom(search.key)));
        if (nearest.isPresent()) {
            ask(search, nearest.get());
        } else if (search.entering) {
            end(search, null);
        } else {
            ask(search, ahead(host.table().without(search.dead), search.key));
        }
    }

    // Routing

    @Override
    public void route(long number, Id key, Message payload) {
        pass(new Route(host.self(), number, key, payload, 0, false), ahead(host.table(), key));
    }

    @Override
    public void onRoute(Contact from, Route route) {
        if (route.hops() > host.settings().maxHops()) {
            return;
        }
        Ask same = new Ask(route.number(), route.key(), route.last(), List.of());
        pass(route, onAsk(from, same));
    }

    @Override
    public void onNotTaken(Contact to, Route route) {
        pass(
                new Route(route.origin(), route.number(), route.key(), route.payload(), route.hops() - 1, false),
                ahead(host.table().without(List.of(to)), route.key()));
    }

    private void pass(Route route, Answer next) {
        if (next.contact().equals(host.self())) {
            deliver(route);
        } else if (route.hops() < host.settings().maxHops()) {
            Forwarding onward = host.forward(route.key(), new Forwarding(route.payload(), next.contact()));
            if (onward != null) {
                boolean last = next.last() && onward.next().equals(next.contact());
                int hops = route.hops() + 1;
                host.ask(
                        onward.next(),
                        new Route(route.origin(), route.number(), route.key(), onward.payload(), hops, last));
            }
        }
    }

    private void deliver(Route route) {
        for (int i = 0; i < REMEMBERED; i++) {
            if (route.origin().equals(origins[i]) && numbers[i] == route.number()) {
                return;
            }
        }
        origins[delivered % REMEMBERED] = route.origin();
        numbers[delivered % REMEMBERED] = route.number();
        delivered++;
        host.deliver(route.key(), route.payload());
    }
}
