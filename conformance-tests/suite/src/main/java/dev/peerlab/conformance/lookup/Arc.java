package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import java.math.BigInteger;
import java.util.List;

/**
 * A point and an arc of the circle.
 *
 * @param bits m: the circle has 2^m points
 * @param id the point
 * @param from where the arc begins
 * @param to where it ends
 */
record Arc(int bits, Id id, Id from, Id to) implements Scenario {

    /** Which of the three points are to be one. */
    enum Shape {
        ANY,
        WHOLE_CIRCLE,
        AT_BEGIN,
        AT_END,
        ONE_POINT
    }

    static Arc fit(int bits, BigInteger id, BigInteger from, BigInteger to, Shape shape) {
        IdSpace space = new IdSpace(bits);
        Id begin = Ids.id(space, from);
        Id end = shape == Shape.WHOLE_CIRCLE || shape == Shape.ONE_POINT ? begin : Ids.id(space, to);
        return switch (shape) {
            case ANY, WHOLE_CIRCLE -> new Arc(bits, Ids.id(space, id), begin, end);
            case AT_BEGIN, ONE_POINT -> new Arc(bits, begin, begin, end);
            case AT_END -> new Arc(bits, end, begin, end);
        };
    }

    static Arc parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        int bits = line.integer("m", 1, IdSpace.MAX_BITS);
        IdSpace space = new IdSpace(bits);
        return new Arc(
                bits,
                Ids.parse(space, line.text("id")),
                Ids.parse(space, line.text("from")),
                Ids.parse(space, line.text("to")));
    }

    IdSpace space() {
        return new IdSpace(bits);
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("m", bits)
                .with("id", Ids.text(id))
                .with("from", Ids.text(from))
                .with("to", Ids.text(to))
                .toString();
    }

    @Override
    public List<String> describe() {
        return List.of(
                "a circle of 2^" + bits + " points",
                "the point " + Ids.text(id) + ", and the arc clockwise from " + Ids.text(from) + " to " + Ids.text(to));
    }
}
