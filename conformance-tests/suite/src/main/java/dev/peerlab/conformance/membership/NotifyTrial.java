package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.membership.NotifyCase.Before;
import dev.peerlab.conformance.membership.NotifyCase.Notice;
import dev.peerlab.conformance.membership.NotifyCase.Patience;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link NotifyCase} on the bench: who has said to keep which keys. */
final class NotifyTrial {

    private static final int SETTLE_MS = 600;

    private final NotifyCase story;
    private final MemberBench bench;

    /** The keys that each of the others has said to keep. */
    private final Map<Integer, Set<Integer>> kept = new HashMap<>();

    /** The keys that were handed over to each of the others, answered or not. */
    private final Map<Integer, Set<Integer>> offered = new HashMap<>();

    NotifyTrial(NotifyCase story) {
        this.story = story;
        this.bench = new MemberBench(story, story.self(), NotifyCase.SUCCESSORS, story.replicas());
        bench.add(story.others());
        story.others().forEach(point -> setPatience(point, Patience.PROMPT));
        bench.install(knowsPredecessor() ? story.predecessorPoint() : null, story.successors());
        story.keys().forEach(key -> bench.turn(node -> node.store().put(entry(key))));
        if (story.before() == Before.FOUND_DEAD) {
            bench.silence(story.predecessorPoint());
            bench.turn(node -> node.parts().recovery().checkPredecessor());
            bench.pass(MemberBench.millis(SETTLE_MS));
        }
    }

    private boolean knowsPredecessor() {
        return story.before() == Before.KNOWN || story.before() == Before.FOUND_DEAD;
    }

    static Entry entry(int key) {
        return new Entry(Circle.id(key), 1, Value.of("value " + key));
    }

    // The others

    /** Decides how one of the others takes keys from now on; whatever else it is asked it answers. */
    void setPatience(int point, Patience patience) {
        int[] ignored = {0};
        bench.script(point, request -> answer(point, request, patience, ignored));
    }

    private @Nullable ChordReply answer(int point, ChordRequest request, Patience patience, int[] ignored) {
        if (request instanceof HandOver handOver) {
            List<Integer> keys = handOver.entries().stream()
                    .map(entry -> Circle.point(entry.key()))
                    .toList();
            offered.computeIfAbsent(point, p -> new HashSet<>()).addAll(keys);
            if (patience == Patience.NEVER || (patience == Patience.LATE && ignored[0]++ == 0)) {
                return null;
            }
            kept.computeIfAbsent(point, p -> new HashSet<>()).addAll(keys);
        }
        return bench.answer(request, null, List.of());
    }

    /** {@return whether one of the others has answered a HandOver} */
    boolean hasAnswered(int point) {
        return kept.containsKey(point);
    }

    boolean hasSaidToKeep(int point, int key) {
        return kept.getOrDefault(point, Set.of()).contains(key);
    }

    Set<Integer> offered(int point) {
        return offered.getOrDefault(point, Set.of());
    }

    // What happens

    /** Has one of the others notify the member on trial, some time from now. */
    void announce(Notice notice) {
        setPatience(story.point(notice), notice.patience());
        bench.send(story.point(notice), new Notify());
    }

    /** Lets everything come to an end, and looks every 5 ms. */
    void settle(Runnable look) {
        bench.pass(MemberBench.millis(SETTLE_MS), look);
    }

    // What is seen

    NotifyCase story() {
        return story;
    }

    MemberBench bench() {
        return bench;
    }

    Optional<Integer> predecessor() {
        return bench.predecessor();
    }

    Contact contact(Notice notice) {
        return bench.contact(story.point(notice));
    }

    String name(Optional<Integer> point) {
        return point.map(known -> bench.contact(known).toString()).orElse("nobody");
    }

    Violation.Builder violation(String whatItDid) {
        return bench.violation(whatItDid);
    }
}
