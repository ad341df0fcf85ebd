package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.recovery.KeyAct.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The stories that the rules about keys are tried on. They shrink to fewer hosts, keys and acts. */
final class KeyStories {

    private static final int MOST_KEYS = 12;

    private KeyStories() {}

    /** {@return stories of hosts that crash one by one or together, and of newcomers; keys are put all the time} */
    static Arbitrary<KeyStory> crashes() {
        return stories(numbers(1, 3), numbers(2, 4), acts(Set.of(Kind.PUT, Kind.CRASH, Kind.STRIKE, Kind.JOIN)));
    }

    /** {@return stories of everything that can happen} */
    static Arbitrary<KeyStory> changes() {
        return stories(Arbitraries.just(1), numbers(1, 4), acts(Set.of(Kind.values())));
    }

    /** {@return stories in which hosts leave, and some join} */
    static Arbitrary<KeyStory> leaves() {
        Arbitrary<KeyAct> leave = act(Set.of(Kind.LEAVE), 8_000);
        Arbitrary<KeyAct> other = act(Set.of(Kind.LEAVE, Kind.JOIN, Kind.PUT), 2_000);
        Arbitrary<List<KeyAct>> acts = Combinators.combine(leave, other.list().ofMaxSize(5))
                .as((first, others) -> {
                    List<KeyAct> all = new ArrayList<>(List.of(first));
                    all.addAll(others);
                    return all;
                });
        return stories(Arbitraries.just(1), Arbitraries.of(1, 1, 2, 3), acts);
    }

    /** {@return stories in which nothing happens but that one host leaves} */
    static Arbitrary<KeyStory> oneLeave() {
        return stories(
                Arbitraries.just(1),
                numbers(1, 3),
                act(Set.of(Kind.LEAVE), 5_000).list().ofSize(1));
    }

    /** {@return rings that are left alone} */
    static Arbitrary<KeyStory> calm() {
        return stories(numbers(1, 4), numbers(1, 4), Arbitraries.just(List.of()));
    }

    private static Arbitrary<List<KeyAct>> acts(Set<Kind> kinds) {
        return Arbitraries.oneOf(act(kinds, 3_000), act(kinds, 40_000))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<KeyAct> act(Set<Kind> kinds, int mostMillis) {
        return Combinators.combine(
                        numbers(0, mostMillis),
                        Arbitraries.of(kinds.stream().sorted().toList()),
                        numbers(0, 11))
                .as(KeyAct::new);
    }

    private static Arbitrary<KeyStory> stories(
            Arbitrary<Integer> virtual, Arbitrary<Integer> replicas, Arbitrary<List<KeyAct>> acts) {
        Arbitrary<List<Integer>> ids = numbers(0, (1 << KeyStory.SPACE.bits()) - 1)
                .list()
                .ofMinSize(5)
                .ofMaxSize(24)
                .uniqueElements();
        return Combinators.combine(
                        virtual,
                        replicas,
                        ids,
                        numbers(1, MOST_KEYS),
                        acts,
                        Arbitraries.of(10, 50, 150),
                        Arbitraries.longs().between(1, 1_000_000))
                .as(KeyStory::new);
    }

    private static Arbitrary<Integer> numbers(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }
}
