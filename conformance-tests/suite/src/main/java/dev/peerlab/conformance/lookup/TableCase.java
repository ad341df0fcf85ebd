package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.kit.NodeTable;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A peer's table, perhaps not as complete as it will be in the end, and a key.
 *
 * @param ring all peers there are
 * @param self which of them has the table
 * @param predecessor whether its predecessor is known
 * @param late peers that joined so late that no finger knows of them yet
 * @param unknown fingers that are not known yet
 * @param avoid peers that whoever asks could not reach
 * @param key the key
 */
record TableCase(
        RingSketch ring,
        int self,
        boolean predecessor,
        List<Integer> late,
        List<Integer> unknown,
        List<Integer> avoid,
        Id key)
        implements Scenario {

    TableCase {
        late = List.copyOf(new TreeSet<>(late));
        unknown = List.copyOf(new TreeSet<>(unknown));
        avoid = List.copyOf(new TreeSet<>(avoid));
    }

    /** {@return a case made to fit: numbers are taken modulo what there is, and a peer does not avoid itself} */
    static TableCase fit(
            RingSketch ring,
            int self,
            boolean predecessor,
            List<Integer> late,
            List<Integer> unknown,
            List<Integer> avoid,
            KeyPick key) {
        int peer = self % ring.size();
        return new TableCase(
                ring,
                peer,
                predecessor,
                others(ring, peer, late),
                unknown.stream().map(i -> i % ring.bits()).toList(),
                others(ring, peer, avoid),
                key.in(ring));
    }

    private static List<Integer> others(RingSketch ring, int peer, List<Integer> numbers) {
        return numbers.stream()
                .map(number -> number % ring.size())
                .filter(number -> number != peer)
                .toList();
    }

    static TableCase parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        RingSketch ring = RingSketch.of(line);
        return new TableCase(
                ring,
                line.integer("self", 0, ring.size() - 1),
                line.flag("pred"),
                line.peers("late", ring.size()),
                line.peers("unknown", ring.bits()),
                line.peers("avoid", ring.size()),
                Ids.parse(ring.space(), line.text("key")));
    }

    IdSpace space() {
        return ring.space();
    }

    Contact peer() {
        return ring.peer(self);
    }

    RoutingTable table() {
        ConvergedRing all = ring.ring();
        RoutingTable ideal = all.table(self);
        ConvergedRing early = late.isEmpty() ? all : withoutThoseWhoCameLate(all);
        RoutingTable old = early.table(early.ownerOf(ideal.self().id()));
        NodeTable table = new NodeTable(space(), ideal.self());
        table.setPredecessor(predecessor ? ideal.predecessor() : null);
        table.setSuccessors(ideal.successors());
        for (int i = 1; i < ring.bits(); i++) {
            table.setFinger(i, unknown.contains(i) ? null : old.finger(i));
        }
        return table;
    }

    private ConvergedRing withoutThoseWhoCameLate(ConvergedRing all) {
        List<Contact> early = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!late.contains(i)) {
                early.add(all.member(i));
            }
        }
        return ConvergedRing.ofPeers(space(), ring.successors(), early);
    }

    List<Contact> avoided() {
        return avoid.stream().map(ring::peer).toList();
    }

    @Override
    public String line() {
        return ring.addTo(ScenarioLine.empty())
                .with("self", self)
                .with("pred", predecessor)
                .with("late", late)
                .with("unknown", unknown)
                .with("avoid", avoid)
                .with("key", Ids.text(key))
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(ring.describe());
        RoutingTable table = table();
        Contact before = table.predecessor();
        lines.add("peer " + Ids.text(peer()) + " has the predecessor " + (before == null ? "nobody" : Ids.text(before))
                + " and the successors " + Ids.text(table.successors()));
        lines.add("its fingers are " + fingers(table));
        if (!avoid.isEmpty()) {
            lines.add("whoever asks cannot reach " + Ids.text(avoided()));
        }
        lines.add("the key is " + Ids.text(key));
        return lines;
    }

    private static String fingers(RoutingTable table) {
        List<String> runs = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= table.space().bits(); i++) {
            if (i == table.space().bits() || !name(table.finger(i)).equals(name(table.finger(begin)))) {
                runs.add((begin == i - 1 ? "" : begin + "-") + (i - 1) + ": " + name(table.finger(begin)));
                begin = i;
            }
        }
        return String.join(", ", runs);
    }

    private static String name(@Nullable Contact contact) {
        return contact == null ? "unknown" : Ids.text(contact);
    }
}
