package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.membership.MemberStory.Kind;
import dev.peerlab.conformance.membership.MemberStory.Step;
import dev.peerlab.conformance.search.DeterminismChecks;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A {@link MemberStory} as the submission's peer lives through it: DET-1 and DET-3. */
final class MemberLife implements DeterminismChecks.Life {

    private static final long UNKNOWN = -987_654_321;
    private static final int SETTLE_MS = 300;

    private final MemberStory story;
    private final MemberBench bench;
    private int next;

    /** A timer of nobody's protocol. */
    private record AlienTimer() implements Timer {}

    MemberLife(MemberStory story) {
        this.story = story;
        this.bench = new MemberBench(story, story.self(), 2, 1);
        bench.add(story.others());
        story.others().forEach(this::enlist);
        List<Integer> others = story.others();
        bench.install(last(others), others.stream().limit(2).toList());
        story.keys().forEach(key -> bench.turn(node -> node.store().put(NotifyTrial.entry(key))));
    }

    private static int last(List<Integer> points) {
        return points.get(points.size() - 1);
    }

    private void enlist(int point) {
        int at = story.others().indexOf(point);
        List<Integer> after = story.others().subList(at + 1, story.others().size()).stream()
                .limit(2)
                .toList();
        bench.enlist(point, null, after);
    }

    @Override
    public boolean step() {
        if (next == story.steps().size()) {
            return false;
        }
        happen(story.steps().get(next++));
        bench.pass(MemberBench.millis(SETTLE_MS));
        return true;
    }

    @Override
    public EventLog log() {
        return bench.log();
    }

    private void happen(Step step) {
        int peer = story.others().get(step.peer());
        switch (step.kind()) {
            case STABILIZE -> bench.turn(node -> node.parts().membership().stabilize());
            case FIX_FINGERS -> bench.turn(node -> node.parts().membership().fixFingers());
            case NOTIFY -> bench.send(peer, new Notify());
            case NEIGHBORS_ASKED -> bench.send(peer, new AskNeighbors());
            case HAND_OVER -> bench.send(peer, new HandOver(null, List.of(NotifyTrial.entry(peer))));
            case EMPTY_HAND_OVER -> bench.send(peer, new HandOver(null, List.of()));
            case HAND_OVER_THAT_NAMES_THE_RECEIVER -> bench.send(peer, new HandOver(bench.self(), List.of()));
            case END_OF_UNKNOWN_LOOKUP -> lookupEnded(Optional.of(bench.contact(peer)));
            case FAILURE_OF_UNKNOWN_LOOKUP -> lookupEnded(Optional.empty());
            case ANSWER_NEVER_ASKED_FOR -> bench.send(peer, new Neighbors(bench.contact(peer), List.of()));
            case DONE_NEVER_ASKED_FOR -> bench.send(peer, new Done());
            case NOTICE_OF_A_NAMESAKE ->
                bench.send(bench.self().id(), bench.contact(peer).address(), 0, new Notify());
            case NEIGHBORS_OUTSIDE_THE_SPACE ->
                bench.send(new IdSpace(7).id(100), bench.contact(peer).address(), UNKNOWN, new AskNeighbors());
            case ALIEN_TIMER -> bench.peerTurn(node -> node.onTimer(new AlienTimer()));
            default -> stabilizeWithOddAnswer(step.kind());
        }
    }

    private void lookupEnded(Optional<Contact> owner) {
        bench.turn(node -> node.parts().membership().onLookupEnded(UNKNOWN, owner));
    }

    /** The successor answers strangely, once. */
    private void stabilizeWithOddAnswer(Kind kind) {
        Contact successor = bench.table().successor();
        int point = Circle.point(successor.id());
        Neighbors odd = odd(kind, successor);
        bench.script(point, request -> request instanceof AskNeighbors ? odd : sensible(request, point));
        bench.turn(node -> node.parts().membership().stabilize());
        bench.pass(MemberBench.millis(SETTLE_MS));
        enlist(point);
    }

    private ChordReply sensible(ChordRequest request, int point) {
        return bench.answer(request, null, List.of(point));
    }

    private Neighbors odd(Kind kind, Contact successor) {
        Contact self = bench.self();
        return switch (kind) {
            case SUCCESSOR_NAMES_THE_ASKER -> new Neighbors(self, List.of());
            case SUCCESSOR_NAMES_ITSELF -> new Neighbors(successor, List.of());
            case SUCCESSOR_LISTS_THE_ASKER -> new Neighbors(null, List.of(self, successor));
            case SUCCESSOR_LISTS_ONE_TWICE -> new Neighbors(null, List.of(successor, successor));
            default -> new Neighbors(null, List.of());
        };
    }

    // DET-3

    /** Nothing is thrown, what makes no sense has no effect, and afterwards the peer does its work as before. */
    static void nonsenseIsHarmless(MemberStory story) {
        MemberLife life = new MemberLife(story);
        for (Step step : story.steps()) {
            Contact successor = life.bench.table().successor();
            String before = life.state();
            int mark = life.bench.mark();
            life.step();
            if (step.kind().isIdle()) {
                life.requireIdle(step, before, mark);
            }
            life.requireSuccessor(step, successor);
        }
        life.requireWork();
    }

    private String state() {
        List<String> fingers = IntStream.range(0, Circle.SPACE.bits())
                .mapToObj(i -> String.valueOf(bench.table().finger(i)))
                .toList();
        return "predecessor " + bench.table().predecessor() + ", successors "
                + bench.table().successors() + ", fingers " + fingers + ", keys "
                + bench.node().store().entries();
    }

    private void requireIdle(Step step, String before, int mark) {
        List<Sent> sent = bench.sentSince(mark).stream()
                .filter(each -> step.kind() != Kind.NEIGHBORS_ASKED || !(MemberBench.body(each) instanceof Neighbors))
                .toList();
        if (!sent.isEmpty() || !state().equals(before)) {
            throw bench.violation((sent.isEmpty() ? "changed its table or keys" : "sent something")
                            + " because of nonsense: " + step.kind().inWords() + " " + bench.time())
                    .expected("nothing: it makes no sense here")
                    .actual(
                            sent.isEmpty()
                                    ? state() + " instead of " + before
                                    : MemberBench.body(sent.get(0)) + " to " + MemberBench.name(sent.get(0)))
                    .build();
        }
    }

    /** None of the others is nearer than the successor that it began with. */
    private void requireSuccessor(Step step, Contact before) {
        Contact successor = bench.table().successor();
        if (!successor.equals(before)) {
            throw bench.violation("gave up its successor " + before + " for " + successor + " because of this: "
                            + step.kind().inWords() + " " + bench.time())
                    .expected("successor " + before + ", which lives and is the nearest")
                    .actual(bench.table().successors().toString())
                    .build();
        }
    }

    private void requireWork() {
        int mark = bench.mark();
        Contact successor = bench.table().successor();
        bench.turn(node -> node.parts().membership().stabilize());
        bench.pass(MemberBench.millis(SETTLE_MS));
        boolean told = bench.sentSince(mark, Notify.class).stream()
                .anyMatch(sent -> sent.to().equals(successor.address()));
        if (!told) {
            throw bench.violation("did not stabilize any more after all that")
                    .expected("Notify to " + successor)
                    .actual(bench.sentSince(mark).isEmpty() ? "nothing was sent" : "no Notify to it")
                    .build();
        }
    }

    static Class<?> typeOfPart() {
        MemberBench bench = new MemberBench(new MemberStory(0, List.of(1), List.of(), List.of()), 0, 1, 1);
        return bench.node().parts().membership().getClass();
    }
}
