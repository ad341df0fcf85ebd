package dev.peerlab.conformance.membership;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordReply.Done;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a newcomer takes the keys that are handed over to it: JOIN-7. */
final class TakeOverChecks {

    private final TakeOverCase story;
    private final MemberBench bench;

    private TakeOverChecks(TakeOverCase story) {
        this.story = story;
        this.bench = new MemberBench(story, story.self(), 1, 1);
        bench.add(story.others());
        story.others().forEach(point -> bench.enlist(point, null, List.of()));
        bench.install(point(story.predecessor()), List.of(story.others().get(0)));
    }

    private @Nullable Integer point(int position) {
        return position < 0 ? null : story.others().get(position);
    }

    /** It keeps them, in the newest version, when it says so; and it knows who is before it. */
    static void keepsWhatItIsHanded(TakeOverCase story) {
        TakeOverChecks checks = new TakeOverChecks(story);
        List<Entry> entries = story.keys().stream().map(key -> entry(key, 2)).toList();
        checks.handOver(entries);
        checks.requireKept(entries);
        checks.requirePredecessor();
        if (!entries.isEmpty()) {
            checks.handOver(List.of(entry(story.keys().get(0), 1)));
            checks.requireKept(entries);
        }
    }

    private static Entry entry(int key, int version) {
        return new Entry(Circle.id(key), version, Value.of("value " + version));
    }

    private void handOver(List<Entry> entries) {
        Integer named = point(story.named());
        Contact before = named == null ? null : bench.contact(named);
        int mark = bench.mark();
        bench.send(story.others().get(0), new HandOver(before, entries));
        bench.pass(MemberBench.millis(200));
        if (bench.sentSince(mark, Done.class).isEmpty()) {
            throw bench.violation("did not answer a HandOver " + bench.time())
                    .expected("Done")
                    .actual("nothing of the kind")
                    .build();
        }
    }

    private void requireKept(List<Entry> entries) {
        for (Entry entry : entries) {
            Optional<Entry> kept = bench.node().store().get(entry.key());
            if (!kept.equals(Optional.of(entry))) {
                throw bench.violation("answered the HandOver of key " + entry.key() + ", and "
                                + (kept.isPresent() ? "keeps an older version" : "does not keep it"))
                        .expected(entry.toString())
                        .actual(kept.map(Entry::toString).orElse("nothing"))
                        .build();
            }
        }
    }

    private void requirePredecessor() {
        Integer known = point(story.predecessor());
        Integer named = point(story.named());
        boolean mayChange = known != null && named != null && Circle.isBetween(named, known, story.self());
        Integer expected = known == null ? named : known;
        if (!mayChange && !bench.predecessor().equals(Optional.ofNullable(expected))) {
            throw bench.violation(
                            "was told by a HandOver that " + name(named) + " is before it, and has the predecessor "
                                    + bench.predecessor().map(this::name).orElse("nobody"))
                    .expected(
                            known == null
                                    ? "the one that was named, as it knew of none"
                                    : "the one that it knew, which is nearer: " + name(known))
                    .actual(bench.predecessor().map(this::name).orElse("nobody"))
                    .build();
        }
    }

    private String name(@Nullable Integer point) {
        return point == null ? "nobody" : bench.contact(point).toString();
    }
}
