package dev.peerlab.conformance.membership;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.ArrayList;
import java.util.List;

/** How one round of stabilization is judged: JOIN-3. */
final class StabilizeChecks {

    private final StabilizeCase round;
    private final MemberBench bench;
    private int mark;

    private StabilizeChecks(StabilizeCase round) {
        this.round = round;
        this.bench = new MemberBench(round, round.self(), round.successors(), 1);
        bench.add(round.others());
        round.others().forEach(this::enlist);
        List<Integer> others = round.others();
        bench.install(others.get(others.size() - 1), round.firstList());
    }

    private void enlist(int point) {
        if (point != round.successorPoint()) {
            bench.enlist(point, null, round.listOf(point));
        } else {
            bench.script(point, request -> request instanceof AskNeighbors ? neighbors() : new ChordReply.Done());
        }
        if (round.isSilent(point)) {
            bench.silence(point);
        }
    }

    private ChordReply neighbors() {
        Integer told = round.toldPoint();
        Contact predecessor = told == null ? null : told == round.self() ? bench.self() : bench.contact(told);
        return new ChordReply.Neighbors(predecessor, bench.contacts(round.listOf(round.successorPoint())));
    }

    /**
     * One round leads to the right successor, with its list, and that one is told; nobody is trusted unheard. A second round
     * leaves it at that, and tells it again.
     */
    static void makesTheBestOfTheAnswer(StabilizeCase round) {
        StabilizeChecks checks = new StabilizeChecks(round);
        checks.stabilize();
        checks.stabilize();
    }

    private void stabilize() {
        mark = bench.mark();
        Contact successor = bench.table().successor();
        bench.turn(node -> node.parts().membership().stabilize());
        requireQuestion(successor);
        bench.pass(MemberBench.millis(600), this::requireProbed);
        requireSuccessors();
        requireNotify();
    }

    private void requireQuestion(Contact successor) {
        boolean asked = bench.sentSince(mark, AskNeighbors.class).stream()
                .anyMatch(sent -> sent.to().equals(successor.address()));
        if (!asked) {
            throw bench.violation("stabilized without asking its successor " + successor)
                    .expected("AskNeighbors to " + successor)
                    .actual(bench.sentSince(mark).isEmpty() ? "nothing was sent" : "it was not asked")
                    .build();
        }
    }

    private void requireProbed() {
        Contact successor = bench.table().successor();
        boolean before = Circle.point(successor.id()) == round.successorPoint();
        boolean heard = bench.log().events(Delivered.class).stream().anyMatch(each -> isAnswer(each, successor));
        if (!before && !heard) {
            throw bench.violation("made " + successor + " its successor, which had not answered it " + bench.time())
                    .expected("no peer as a successor that is only known from hearsay: it may be dead")
                    .actual("nothing had come from " + successor)
                    .build();
        }
    }

    private static boolean isAnswer(Delivered each, Contact from) {
        return each.to().equals(MemberBench.PEER)
                && each.from().equals(from.address())
                && each.message() instanceof Envelope envelope
                && envelope.body() instanceof ChordReply;
    }

    private void requireSuccessors() {
        int nearest = round.isNearer() ? round.others().get(round.told()) : round.successorPoint();
        List<Integer> list = new ArrayList<>(List.of(nearest));
        list.addAll(round.listOf(nearest));
        List<Contact> expected = bench.contacts(list.subList(0, Math.min(list.size(), round.successors())));
        List<Contact> actual = bench.table().successors();
        if (!actual.equals(expected)) {
            boolean head = !actual.isEmpty() && actual.get(0).equals(expected.get(0));
            String what = head
                    ? "did not take over the list of its successor " + expected.get(0)
                    : "has the successor " + bench.table().successor() + " instead of " + expected.get(0);
            throw bench.violation(what + " after it stabilized")
                    .expected("successors " + expected)
                    .actual("successors " + actual)
                    .build();
        }
    }

    private void requireNotify() {
        Contact successor = bench.table().successor();
        List<Sent> told = bench.sentSince(mark, Notify.class);
        if (told.stream().noneMatch(sent -> sent.to().equals(successor.address()))) {
            throw bench.violation("stabilized without telling its successor " + successor + " of itself")
                    .expected("Notify to " + successor)
                    .actual(
                            told.isEmpty()
                                    ? "no Notify"
                                    : "Notify to "
                                            + told.stream()
                                                    .map(MemberBench::name)
                                                    .toList())
                    .build();
        }
    }
}
