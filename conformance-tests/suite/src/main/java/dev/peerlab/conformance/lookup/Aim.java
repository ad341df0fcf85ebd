package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import java.math.BigInteger;
import java.util.List;

/**
 * A peer and one of its fingers.
 *
 * @param bits m: the circle has 2^m points
 * @param self the peer's id
 * @param finger the finger's number
 */
record Aim(int bits, Id self, int finger) implements Scenario {

    static Aim fit(int bits, BigInteger self, int finger) {
        return new Aim(bits, Ids.id(new IdSpace(bits), self), finger % bits);
    }

    static Aim parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        int bits = line.integer("m", 1, IdSpace.MAX_BITS);
        return new Aim(bits, Ids.parse(new IdSpace(bits), line.text("self")), line.integer("finger", 0, bits - 1));
    }

    IdSpace space() {
        return new IdSpace(bits);
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("m", bits)
                .with("self", Ids.text(self))
                .with("finger", finger)
                .toString();
    }

    @Override
    public List<String> describe() {
        return List.of("finger " + finger + " of peer " + Ids.text(self) + " on a circle of 2^" + bits + " points");
    }
}
