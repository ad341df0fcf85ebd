package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What happens in a ring: at first some peers crash, which nobody knows; then others run errands, all at once.
 *
 * @param ring the ring, with every table exact before the crash
 * @param down the peers that crash; each that is left knows a successor that is left
 * @param wires how requests fare
 * @param errands what is done
 */
record RingPlot(RingSketch ring, List<Integer> down, Wires wires, List<Errand> errands) implements Scenario {

    RingPlot {
        down = List.copyOf(new TreeSet<>(down));
        errands = List.copyOf(errands);
        for (Errand errand : errands) {
            if (down.contains(errand.from())) {
                throw new IllegalArgumentException("peer " + errand.from() + " is down: it can run no errand");
            }
        }
        if (!everybodyKnowsSomebody(ring, down)) {
            throw new IllegalArgumentException("peers down " + down + ": each that is left must know one that is left");
        }
    }

    /**
     * An errand, before it is known on which ring.
     *
     * @param kind what
     * @param from a peer, modulo how many are up
     * @param key for which key
     */
    record Wish(Errand.Kind kind, int from, KeyPick key) {}

    /** {@return a plot made to fit: whoever would leave somebody without a successor stays up} */
    static RingPlot fit(RingSketch ring, List<Integer> victims, Wires wires, List<Wish> wishes) {
        TreeSet<Integer> down = new TreeSet<>();
        for (int victim : victims) {
            int peer = victim % ring.size();
            if (down.add(peer) && !everybodyKnowsSomebody(ring, List.copyOf(down))) {
                down.remove(peer);
            }
        }
        List<Integer> up = new ArrayList<>();
        for (int peer = 0; peer < ring.size(); peer++) {
            if (!down.contains(peer)) {
                up.add(peer);
            }
        }
        List<Errand> errands = wishes.stream()
                .map(wish -> new Errand(
                        wish.kind(), up.get(wish.from() % up.size()), wish.key().in(ring)))
                .toList();
        return new RingPlot(ring, List.copyOf(down), wires, errands);
    }

    private static boolean everybodyKnowsSomebody(RingSketch ring, List<Integer> down) {
        int known = Math.min(ring.successors(), ring.size() - 1);
        for (int peer = 0; peer < ring.size() && !down.isEmpty(); peer++) {
            boolean knowsOne = false;
            for (int i = 1; i <= known; i++) {
                knowsOne |= !down.contains((peer + i) % ring.size());
            }
            if (!down.contains(peer) && !knowsOne) {
                return false;
            }
        }
        return down.size() < ring.size();
    }

    static RingPlot parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        RingSketch ring = RingSketch.of(line);
        return new RingPlot(
                ring,
                line.peers("down", ring.size()),
                Wires.of(line),
                line.list("errands", each -> Errand.parse(ring.space(), ring.size(), each)));
    }

    /** {@return this plot with one errand more, that a peer cannot run without asking another} */
    RingPlot withALookupOfTheSuccessor() {
        int peer = 0;
        while (down.contains(peer)) {
            peer++;
        }
        List<Errand> more = new ArrayList<>(errands);
        more.add(new Errand(
                Errand.Kind.LOOK, peer, ring.space().plusPowerOfTwo(ring.ids().get(peer), 0)));
        return new RingPlot(ring, down, wires, more);
    }

    /** {@return the peer that owns a key after the crash} */
    int ownerOf(Id key) {
        int owner = ring.ring().ownerOf(key);
        while (down.contains(owner)) {
            owner = (owner + 1) % ring.size();
        }
        return owner;
    }

    @Override
    public String line() {
        return wires.addTo(ring.addTo(ScenarioLine.empty()).with("down", down))
                .with("errands", errands)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(ring.describe());
        lines.addAll(wires.describe());
        if (!down.isEmpty()) {
            lines.add(
                    "without warning, " + Ids.text(down.stream().map(ring::peer).toList()) + " crashed");
        }
        for (Errand errand : errands) {
            lines.add("- " + Ids.text(ring.peer(errand.from()))
                    + (errand.kind() == Errand.Kind.LOOK ? " looks up key " : " routes a payload to key ")
                    + Ids.text(errand.key()));
        }
        return lines;
    }
}
