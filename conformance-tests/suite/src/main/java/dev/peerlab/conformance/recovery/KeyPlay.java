package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.KeyReads;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordUpcall.JoinEnded;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.contract.chord.ChordUpcall.Left;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A {@link KeyStory} as it goes.
 *
 * <p>Within {@link #TIME_TO_REPAIR} fewer hosts go, by a crash or by leaving, than there are replicas; and never so many that no
 * more peers are left than a list of successors has. An act that would do so is left out, as is one that nobody is there for, or
 * that needs hosts of one peer each where they have several. One host leaves at a time.
 */
final class KeyPlay {

    /** Several rounds of maintenance and of repair. */
    static final Duration TIME_TO_REPAIR = Duration.ofSeconds(30);

    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);
    private static final long EVENT_LIMIT = 5_000_000;

    private final KeyStory story;
    private final RingWorld world;
    private final KeyReads reads = new KeyReads();
    private final List<Duration> departures = new ArrayList<>();
    private final List<Integer> down = new ArrayList<>();
    private final Set<Integer> leaving = new TreeSet<>();
    private int newcomers;

    private KeyPlay(KeyStory story) {
        this.story = story;
        this.world = new RingWorld(
                story.settings(),
                Graded.chord(Exercise.RECOVERY),
                Simulation.builder()
                        .seed(story.seed())
                        .latency(Latency.uniform(Duration.ofMillis(1), Duration.ofMillis(story.latencyMillis())))
                        .eventLimit(EVENT_LIMIT)
                        .trace(reads)
                        .trace(this::watch));
    }

    /** {@return the story up to where the ring has converged, and its first keys have been put and acknowledged} */
    static KeyPlay begin(KeyStory story) {
        KeyPlay play = new KeyPlay(story);
        for (int host = 0; host < story.hosts(); host++) {
            play.world.add(
                    story.idsOf(host).stream().map(id -> KeyStory.SPACE.id(id)).toList());
        }
        play.world.converge();
        for (int i = 0; i < story.keys(); i++) {
            play.put(i % story.hosts());
        }
        play.waitForPuts();
        return play;
    }

    private void put(int host) {
        Id key = KeyStory.SPACE.hash("key " + world.ledger().asked());
        world.put(host, key, Value.of("value of " + key));
    }

    private void waitForPuts() {
        Duration deadline = now().plus(world.settings().deadline());
        while (world.ledger().acknowledged().size() < story.keys() && now().compareTo(deadline) < 0) {
            world.runFor(Duration.ofMillis(500));
        }
        int done = world.ledger().acknowledged().size();
        if (done < story.keys()) {
            throw violation("the ring acknowledged " + done + " of " + story.keys() + " puts within "
                            + world.settings().deadline().toSeconds() + " s, though nothing had happened to it")
                    .expected("all of them: each as soon as all peers of the replica set keep the key")
                    .actual(done + " acknowledged")
                    .build();
        }
    }

    /**
     * Lets time pass until the next act, and lets it happen.
     *
     * @return whether it happened; not if it was left out
     */
    boolean play(KeyAct act) {
        world.runFor(Duration.ofMillis(act.afterMillis()));
        return switch (act.kind()) {
            case PUT -> putBy(act.who());
            case CRASH -> crash(act.who(), 1) == 1;
            case STRIKE -> crash(act.who(), story.replicas() - 1) > 0;
            case JOIN -> story.virtual() == 1 && join(newcomer(), act.who());
            case RESTART -> story.virtual() == 1 && restart(act.who());
            case LEAVE -> story.virtual() == 1 && leave(act.who());
        };
    }

    /** The members that do not go, by id. */
    List<ChordNode> staying() {
        return world.members().stream()
                .filter(node -> !leaving.contains(host(node)))
                .toList();
    }

    static int host(ChordNode node) {
        return node.self().address().number();
    }

    private boolean putBy(int who) {
        List<ChordNode> members = staying();
        put(host(members.get(who % members.size())));
        return true;
    }

    private int crash(int first, int most) {
        List<ChordNode> members = world.members();
        int crashed = 0;
        for (int i = 0; i < members.size() && crashed < most; i++) {
            int host = host(members.get((first + i) % members.size()));
            if (world.isUp(host)) {
                if (!mayGo(host)) {
                    break;
                }
                departures.add(now());
                leaving.remove(host);
                down.add(host);
                world.crash(host);
                crashed++;
            }
        }
        return crashed;
    }

    private boolean mayGo(int host) {
        long recent = departures.stream()
                .filter(time -> time.plus(TIME_TO_REPAIR).compareTo(now()) >= 0)
                .count();
        long left = staying().stream().filter(node -> host(node) != host).count();
        return recent < Math.max(1, story.replicas() - 1)
                && left > world.settings().successors();
    }

    private int newcomer() {
        Id id = KeyStory.SPACE.hash("newcomer " + newcomers++);
        return world.add(id);
    }

    private boolean join(int host, int who) {
        List<ChordNode> members = staying();
        Contact contact = members.get(who % members.size()).self();
        if (contact.id().equals(world.node(host).self().id())) {
            return false;
        }
        world.tell(host, node -> node.join(contact));
        return true;
    }

    private boolean restart(int who) {
        if (down.isEmpty()) {
            return false;
        }
        int host = down.remove(who % down.size());
        world.restart(host);
        return join(host, who);
    }

    private boolean leave(int who) {
        List<ChordNode> members = world.members();
        int host = host(members.get(who % members.size()));
        if (!leaving.isEmpty() || !mayGo(host)) {
            return false;
        }
        departures.add(now());
        leaving.add(host);
        world.tell(host, ChordNode::leave);
        return true;
    }

    private void watch(TraceEvent event) {
        if (event instanceof Reported reported) {
            int host = reported.peer().number();
            if (reported.upcall() instanceof Left) {
                world.simulation().at(event.at(), () -> {
                    leaving.remove(host);
                    world.simulation().leave(reported.peer(), gone -> {});
                });
            } else if (reported.upcall() instanceof JoinEnded ended && ended.outcome() == JoinOutcome.UNREACHABLE) {
                world.simulation().at(event.at().plus(BEFORE_NEXT_TRY), () -> joinAgain(host));
            }
        }
    }

    private void joinAgain(int host) {
        if (world.isUp(host) && !world.node(host).isMember()) {
            join(host, newcomers);
        }
    }

    // For those who judge

    KeyStory story() {
        return story;
    }

    RingWorld world() {
        return world;
    }

    /** {@return the gets} */
    KeyReads reads() {
        return reads;
    }

    Duration now() {
        return world.simulation().now();
    }

    /** {@return the host that is about to leave, if there is one} */
    Set<Integer> leaving() {
        return Set.copyOf(leaving);
    }

    /** {@return what was put for a key that was acknowledged} */
    Value value(Id key) {
        return Objects.requireNonNull(world.ledger().acknowledged().get(key));
    }

    /** {@return the hosts that keep a copy of a key} */
    List<Integer> keepers(Id key) {
        return world.keepers(key).stream()
                .map(KeyPlay::host)
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return the peers that are to keep a key if all tables are exact, its owner first} */
    List<Contact> place(Id key) {
        return KeyPlaces.of(world.ideal(), key, story.replicas());
    }

    /** {@return a violation, to be completed} */
    Violation.Builder violation(String summary, Address... peers) {
        return Violation.of(summary).in(story).seen(world.log()).about(peers);
    }
}
