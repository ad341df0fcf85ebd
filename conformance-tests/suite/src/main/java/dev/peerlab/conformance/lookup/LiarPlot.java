package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A peer that looks up a key among contacts that answer what they like. The peer is at address 0, the contacts at 1, 2, ….
 *
 * @param bits m: the circle has 2^m points
 * @param self the peer's id
 * @param contacts the contacts' ids, all different
 * @param liars what each of them answers
 * @param wires how requests fare
 * @param newcomer whether the peer is on its way in, and knows contact 1 only; its key is its own id then
 * @param key the key
 */
record LiarPlot(int bits, Id self, List<Id> contacts, List<Liar> liars, Wires wires, boolean newcomer, Id key)
        implements Scenario {

    LiarPlot {
        contacts = List.copyOf(contacts);
        liars = List.copyOf(liars);
        if (contacts.isEmpty() || contacts.contains(self) || new TreeSet<>(contacts).size() < contacts.size()) {
            throw new IllegalArgumentException("contacts " + contacts + ": must be one or more, all different");
        }
        if (liars.size() != contacts.size()) {
            throw new IllegalArgumentException(contacts.size() + " contacts, but " + liars.size() + " answers");
        }
    }

    static LiarPlot fit(
            int bits, List<BigInteger> numbers, List<Liar> liars, Wires wires, boolean newcomer, BigInteger key) {
        IdSpace space = new IdSpace(bits);
        Id self = Ids.id(space, numbers.get(0));
        List<Id> contacts = new ArrayList<>();
        for (BigInteger number : numbers.subList(1, liars.size() + 1)) {
            Id id = Ids.id(space, number);
            while (id.equals(self) || contacts.contains(id)) {
                id = space.plusPowerOfTwo(id, 0);
            }
            contacts.add(id);
        }
        int n = contacts.size();
        List<Liar> fitting = liars.stream()
                .map(liar -> new Liar(liar.manner(), 1 + liar.other() % n))
                .toList();
        return new LiarPlot(bits, self, contacts, fitting, wires, newcomer, newcomer ? self : Ids.id(space, key));
    }

    static LiarPlot parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        int bits = line.integer("m", 1, IdSpace.MAX_BITS);
        IdSpace space = new IdSpace(bits);
        return new LiarPlot(
                bits,
                Ids.parse(space, line.text("self")),
                line.list("contacts", id -> Ids.parse(space, id)),
                line.list("liars", Liar::parse),
                Wires.of(line),
                line.flag("newcomer"),
                Ids.parse(space, line.text("key")));
    }

    IdSpace space() {
        return new IdSpace(bits);
    }

    @Override
    public String line() {
        ScenarioLine line = ScenarioLine.empty()
                .with("m", bits)
                .with("self", Ids.text(self))
                .with("contacts", contacts.stream().map(Ids::text).toList())
                .with("liars", liars);
        return wires.addTo(line)
                .with("newcomer", newcomer)
                .with("key", Ids.text(key))
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("m = " + bits + "; peer " + Ids.text(self) + "@0 looks up key " + Ids.text(key)
                + (newcomer ? " by way of peer 1, on its way in" : "; it has the table of a ring of all these"));
        lines.add(wires.describe().get(0));
        for (int i = 0; i < contacts.size(); i++) {
            lines.add("- " + Ids.text(contacts.get(i)) + "@" + (i + 1) + " "
                    + liars.get(i).describe());
        }
        return lines;
    }
}
