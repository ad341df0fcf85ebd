package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.ring.KeyReads.Read;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.kit.ChordNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How RECOVER-7 is judged: where copies are put, and whether keys outlive crashes. */
final class KeySurvivalChecks {

    private KeySurvivalChecks() {}

    /** On rings that are left alone: each peer names the right peers for its copies. */
    static void replicaSetsNameTheNextHosts(KeyStory story) {
        KeyPlay play = KeyPlay.begin(story);
        for (ChordNode node : play.world().members()) {
            for (int most = 0; most <= story.replicas() + 1; most++) {
                int max = most;
                List<Contact> expected = KeyPlaces.of(node.table(), max);
                List<Contact> actual = node.parts().recovery().replicaSet(max);
                if (!expected.equals(actual)) {
                    throw play.violation(
                                    "peer " + node.self() + " named " + actual.size() + " wrong peers when asked for "
                                            + max + " to keep its keys",
                                    node.self().address())
                            .expected(expected + ": itself, then its successors, no two with the same address")
                            .actual(actual.toString())
                            .build();
                }
            }
        }
    }

    /** On any story: no crash takes the last copy of a key, and all keys are found in the end. */
    static void noKeyIsLost(KeyStory story) {
        KeyPlay play = KeyPlay.begin(story);
        for (KeyAct act : story.acts()) {
            Map<Id, List<Integer>> before = keepers(play, act);
            play.play(new KeyAct(0, act.kind(), act.who()));
            for (Map.Entry<Id, List<Integer>> key : before.entrySet()) {
                if (key.getValue().stream().noneMatch(play.world()::isUp)) {
                    throw lastCopy(play, key.getKey(), key.getValue());
                }
            }
        }
        play.world().runFor(KeyPlay.TIME_TO_REPAIR);
        everyKeyIsFound(play);
    }

    /** Who keeps which key right before an act that somebody may not live through. */
    private static Map<Id, List<Integer>> keepers(KeyPlay play, KeyAct act) {
        play.world().runFor(Duration.ofMillis(act.afterMillis()));
        Map<Id, List<Integer>> keepers = new TreeMap<>();
        play.world().ledger().acknowledged().keySet().forEach(key -> keepers.put(key, play.keepers(key)));
        return keepers;
    }

    private static AssertionError lastCopy(KeyPlay play, Id key, List<Integer> keepers) {
        Address[] peers = keepers.stream().map(Address::of).toArray(Address[]::new);
        return play.violation(
                        "key " + key + " was lost when " + peers(keepers) + " crashed: no other peer had a copy "
                                + time(play.now()),
                        peers)
                .expected("copies of each key on " + play.story().replicas()
                        + " hosts: fewer than that go between one repair and the next")
                .actual("copies on " + peers(keepers) + " alone")
                .build();
    }

    /** Judges that every key that was acknowledged is found by somebody who asks now. */
    static void everyKeyIsFound(KeyPlay play) {
        List<ChordNode> members = play.staying();
        int asked = play.reads().all().size();
        int turn = 0;
        for (Id key : play.world().ledger().acknowledged().keySet()) {
            play.reads().ask(play.world(), KeyPlay.host(members.get(turn++ % members.size())), key);
        }
        awaitReads(play);
        for (Read read : play.reads().all().subList(asked, asked + turn)) {
            requireFound(play, read, KeyPlay.TIME_TO_REPAIR.toSeconds() + " s after the last change");
        }
    }

    /** Lets time pass until every get has ended, or has had time enough to. */
    static void awaitReads(KeyPlay play) {
        Duration limit = play.now().plus(play.world().settings().deadline().multipliedBy(2));
        while (play.reads().all().stream().anyMatch(read -> read.end().isEmpty())
                && play.now().compareTo(limit) < 0) {
            play.world().runFor(Duration.ofMillis(500));
        }
    }

    static void requireFound(KeyPlay play, Read read, String when) {
        if (read.found(play.value(read.key()))) {
            return;
        }
        String end = read.isDone() ? "and was told that it is not there" : "and got no answer";
        Contact owner = play.place(read.key()).get(0);
        throw play.violation(
                        "peer " + read.peer() + " asked for key " + read.key() + " " + when + " " + end + " "
                                + time(read.at()),
                        owner.address(),
                        Address.of(read.peer()))
                .expected("'" + play.value(read.key()) + "', which was put and acknowledged; its owner is " + owner)
                .actual("copies on " + peers(play.keepers(read.key())))
                .build();
    }

    static String peers(List<Integer> numbers) {
        return numbers.isEmpty()
                ? "nobody"
                : (numbers.size() == 1 ? "peer " : "peers ")
                        + String.join(
                                ", ", numbers.stream().map(String::valueOf).toList());
    }

    static String time(Duration time) {
        return String.format(Locale.ROOT, "(t=%.0f ms)", time.toNanos() / 1e6);
    }
}
