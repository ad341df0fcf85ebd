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
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chord's lookup by subtraction: ids are large integers, and what lies between is what is nearer. A lookup is a value; when a
 * peer is of no use, it begins anew, without that peer.
 */
final class DistanceLookup implements ChordLookup {

    private static final int HEXADECIMAL_DIGITS = 40;

    private final LookupHost host;
    private final TreeMap<Long, Quest> quests = new TreeMap<>();
    private final Set<List<Object>> received = new HashSet<>();

    DistanceLookup(LookupHost host) {
        this.host = host;
    }

    /** A lookup as it is now. */
    private record Quest(
            Id key, @Nullable Contact via, Duration end, List<Contact> useless, List<Contact> asked, boolean over) {

        Quest without(Contact peer) {
            return new Quest(key, via, end, plus(useless, peer), List.of(), over);
        }

        Quest asking(Contact peer) {
            return new Quest(key, via, end, useless, plus(asked, peer), over);
        }

        private static List<Contact> plus(List<Contact> list, Contact more) {
            return Stream.concat(list.stream(), Stream.of(more)).toList();
        }
    }

    // Arithmetic

    private static BigInteger number(Id id) {
        String text = id.toString();
        return new BigInteger(text, text.length() == HEXADECIMAL_DIGITS ? 16 : 10);
    }

    private BigInteger way(Id from, Id to) {
        BigInteger round = BigInteger.ONE.shiftLeft(host.settings().space().bits());
        return number(to).subtract(number(from)).mod(round);
    }

    private boolean isOnTheWay(BigInteger point, BigInteger end) {
        return point.signum() > 0 && (end.signum() == 0 || point.compareTo(end) < 0);
    }

    @Override
    public boolean isBetween(Id id, Id after, Id before) {
        return isOnTheWay(way(after, id), way(after, before));
    }

    @Override
    public boolean isBetweenOrAt(Id id, Id after, Id upTo) {
        return id.equals(upTo) || isBetween(id, after, upTo);
    }

    @Override
    public Id fingerStart(IdSpace space, Id self, int i) {
        Id start = self;
        for (int times = 0; times < (i == 0 ? 1 : 2); times++) {
            start = space.plusPowerOfTwo(start, Math.max(0, i - 1));
        }
        return start;
    }

    // The table

    @Override
    public @Nullable Contact owner(RoutingTable table, Id key) {
        BigInteger toKey = way(table.self().id(), key);
        Contact before = table.predecessor();
        boolean own = before != null && toKey.compareTo(way(table.self().id(), before.id())) > 0;
        if (toKey.signum() == 0 || table.successorCount() == 0 || own) {
            return table.self();
        }
        return toKey.compareTo(way(table.self().id(), table.successor().id())) <= 0 ? table.successor() : null;
    }

    @Override
    public Contact closestPreceding(RoutingTable table, Id key) {
        Id self = table.self().id();
        BigInteger toKey = way(self, key);
        return Stream.concat(
                        table.successors().stream(),
                        IntStream.range(1, table.space().bits())
                                .mapToObj(i -> Optional.ofNullable(table.finger(i)))
                                .flatMap(Optional::stream))
                .filter(contact -> isOnTheWay(way(self, contact.id()), toKey))
                .max(Comparator.comparing(contact -> way(self, contact.id())))
                .orElse(table.self());
    }

    private Answer lead(RoutingTable table, Id key) {
        Contact owner = owner(table, key);
        return owner == null ? new Answer(closestPreceding(table, key), false) : new Answer(owner, true);
    }

    private Answer leadOf(RoutingTable table, Id key, boolean mine) {
        Answer lead = lead(table, key);
        Contact before = table.predecessor();
        if (!mine || lead.contact().equals(host.self())) {
            return lead;
        }
        return new Answer(before == null ? host.self() : before, true);
    }

    // Lookups

    @Override
    public void lookup(long lookup, Id key, @Nullable Contact via) {
        Duration end = host.now().plus(host.settings().deadline());
        List<Contact> useless = via == null ? List.of() : List.of(host.self());
        begin(lookup, new Quest(key, via, end, useless, List.of(), false));
    }

    private void begin(long lookup, Quest quest) {
        Contact via = quest.via();
        if (via == null) {
            go(lookup, quest, lead(host.table().without(quest.useless()), quest.key()));
        } else if (quest.useless().contains(via)) {
            end(lookup, quest, Optional.empty());
        } else {
            go(lookup, quest, new Answer(via, false));
        }
    }

    private void go(long lookup, Quest quest, Answer next) {
        boolean here = next.contact().equals(host.self());
        boolean late = host.now().compareTo(quest.end()) >= 0;
        if (here || late || quest.asked().size() > host.settings().maxHops()) {
            end(lookup, quest, here && next.last() ? Optional.of(host.self()) : Optional.empty());
        } else {
            quests.put(lookup, quest.asking(next.contact()));
            host.ask(next.contact(), new Ask(lookup, quest.key(), next.last(), quest.useless()));
        }
    }

    private void end(long lookup, Quest quest, Optional<Contact> owner) {
        quests.remove(lookup);
        Set<Contact> onTheWay = new HashSet<>(quest.asked());
        owner.ifPresent(onTheWay::remove);
        host.lookupEnded(lookup, owner, onTheWay.size());
    }

    @Override
    public Answer onAsk(Contact from, Ask ask) {
        return leadOf(host.table().without(ask.avoid()), ask.key(), ask.last());
    }

    @Override
    public void onAnswer(Contact from, Ask ask, Answer answer) {
        Quest quest = quests.get(ask.lookup());
        if (quest == null) {
            return;
        }
        Contact next = answer.contact();
        boolean nearer = answer.last() || isBetween(next.id(), from.id(), quest.key());
        if (next.equals(from) && answer.last()) {
            end(ask.lookup(), quest, Optional.of(from));
        } else if (quest.useless().contains(next) || next.equals(from) || !nearer) {
            begin(ask.lookup(), quest.without(from));
        } else {
            go(ask.lookup(), quest, answer);
        }
    }

    @Override
    public void onNoAnswer(Contact to, Ask ask) {
        Quest quest = quests.get(ask.lookup());
        if (quest != null) {
            begin(ask.lookup(), quest.without(to));
        }
    }

    // Routing

    @Override
    public void route(long number, Id key, Message payload) {
        send(new Route(host.self(), number, key, payload, 0, false), lead(host.table(), key));
    }

    @Override
    public void onRoute(Contact from, Route route) {
        if (route.hops() <= host.settings().maxHops()) {
            send(route, leadOf(host.table(), route.key(), route.last()));
        }
    }

    @Override
    public void onNotTaken(Contact to, Route route) {
        Route before = new Route(route.origin(), route.number(), route.key(), route.payload(), route.hops() - 1, false);
        send(before, lead(host.table(), route.key()));
    }

    private void send(Route route, Answer next) {
        if (next.contact().equals(host.self())) {
            List<Object> label = new ArrayList<>(List.of(route.origin(), route.number()));
            if (next.last() && received.add(label)) {
                host.deliver(route.key(), route.payload());
            }
            return;
        }
        if (route.hops() + 1 > host.settings().maxHops()) {
            return;
        }
        Forwarding onward = host.forward(route.key(), new Forwarding(route.payload(), next.contact()));
        if (onward != null) {
            boolean last = next.last() && next.contact().equals(onward.next());
            host.ask(
                    onward.next(),
                    new Route(route.origin(), route.number(), route.key(), onward.payload(), route.hops() + 1, last));
        }
    }
}
